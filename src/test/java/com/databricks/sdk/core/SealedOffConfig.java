package com.databricks.sdk.core;

import com.databricks.sdk.core.utils.Environment;
import java.util.List;
import java.util.Map;

/// A configuration that sees no environment: a developer may have exported the settings of a real workspace, and the
/// client lets them fill in whatever is not set. It lives here because only the client's own package may say so.
public final class SealedOffConfig extends DatabricksConfig {

    @Override
    public synchronized DatabricksConfig resolve() {
        return resolve(new Environment(Map.of(), List.of(), System.getProperty("os.name")));
    }
}

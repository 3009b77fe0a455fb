package dev.talaan.sandbox.entra;

import com.databricks.sdk.core.commons.CommonsHttpClient;
import com.databricks.sdk.core.http.HttpClient;
import com.databricks.sdk.core.http.Request;
import com.databricks.sdk.core.http.Response;
import java.io.IOException;
import java.net.URI;

/// Takes what the official client sends to Azure, whose addresses it does not let anybody change, to the sandbox.
record Redirected(URI sandbox, HttpClient wire) implements HttpClient {

    static final String WORKSPACE = "https://adb-6051921418418893.13.azuredatabricks.net";

    private static final String ENTRA = "https://login.microsoftonline.com";

    Redirected(URI sandbox) {
        this(sandbox, new CommonsHttpClient.Builder().withTimeoutSeconds(20).build());
    }

    @Override
    public Response execute(Request request) throws IOException {
        return wire.execute(request.withUrl(
                request.getUrl().replace(ENTRA, sandbox + "/entra").replace(WORKSPACE, sandbox.toString())));
    }
}

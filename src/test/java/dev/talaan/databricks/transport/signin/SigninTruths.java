package dev.talaan.databricks.transport.signin;

import com.databricks.sdk.core.oauth.OAuthResponse;
import com.databricks.sdk.core.oauth.OpenIDConnectEndpoints;
import dev.talaan.databricks.proof.Truth;
import java.util.List;

class SigninTruths implements Truth.Truths {

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(TokenAnswer.class, OAuthResponse.class),
                Truth.of(AuthorizationServer.class, OpenIDConnectEndpoints.class),
                Truth.of(HostMetadata.class, com.databricks.sdk.core.oauth.HostMetadata.class));
    }
}

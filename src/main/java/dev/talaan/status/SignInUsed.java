package dev.talaan.status;

import jakarta.enterprise.context.ApplicationScoped;

/// How the portal signs in at Databricks.
@ApplicationScoped
class SignInUsed {

    String words() {
        return "Personal access token";
    }
}

/// Discovery and the token endpoint, for machines that sign in with a client id and a secret.
package dev.talaan.sandbox.oidc;

package dev.talaan.databricks.scim;

import com.databricks.sdk.service.iam.ListGroupsResponse;
import com.databricks.sdk.service.iam.ListServicePrincipalResponse;
import com.databricks.sdk.service.iam.ListUsersResponse;
import dev.talaan.databricks.proof.Truth;
import java.util.List;

class ScimTruths implements Truth.Truths {

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(User.class, com.databricks.sdk.service.iam.User.class),
                Truth.of(UserPortion.class, ListUsersResponse.class),
                Truth.of(Group.class, com.databricks.sdk.service.iam.Group.class),
                Truth.of(GroupPortion.class, ListGroupsResponse.class),
                Truth.of(ServicePrincipal.class, com.databricks.sdk.service.iam.ServicePrincipal.class),
                Truth.of(ServicePrincipalPortion.class, ListServicePrincipalResponse.class));
    }
}

package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.Callers.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.service.catalog.ColumnTypeName;
import com.databricks.sdk.service.catalog.ExternalLocationInfo;
import com.databricks.sdk.service.catalog.FunctionInfo;
import com.databricks.sdk.service.catalog.ListExternalLocationsRequest;
import com.databricks.sdk.service.catalog.VolumeInfo;
import com.databricks.sdk.service.catalog.VolumeType;
import dev.talaan.sandbox.LocalWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShelfContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void volumes() {
        var volumes = workspace.client().volumes();
        assertThat(all(volumes.list("gold", "default")))
                .extracting(VolumeInfo::getFullName)
                .containsExactly("gold.default.filings");
        var filings = volumes.read("gold.default.filings");
        assertThat(filings.getVolumeType()).isEqualTo(VolumeType.MANAGED);
        assertThat(filings.getSchemaName()).isEqualTo("default");
        assertThat(filings.getOwner()).isEqualTo("talaan-portal");
        assertThat(all(as(workspace, PREPARER).volumes().list("gold", "default")))
                .hasSize(1);
        assertThat(all(as(workspace, AUDITOR).volumes().list("gold", "default")))
                .isEmpty();
        assertThatThrownBy(() -> as(workspace, AUDITOR).volumes().read("gold.default.filings"))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User does not have READ VOLUME on Volume 'gold.default.filings'.");
        assertThatThrownBy(() -> volumes.read("gold.default.none"))
                .isInstanceOf(NotFound.class)
                .hasMessage("Volume 'gold.default.none' does not exist.");
        assertThatThrownBy(() -> all(volumes.list("gold", "nowhere"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> volumes.read("filings")).isInstanceOf(BadRequest.class);
    }

    @Test
    void functions() {
        var functions = workspace.client().functions();
        assertThat(all(functions.list("gold", "default")))
                .extracting(FunctionInfo::getName)
                .containsExactly("surcharge");
        var surcharge = functions.get("gold.default.surcharge");
        assertThat(surcharge.getDataType()).isEqualTo(ColumnTypeName.DECIMAL);
        assertThat(surcharge.getRoutineDefinition()).contains("0.25");
        assertThatThrownBy(() -> as(workspace, AUDITOR).functions().get("gold.default.surcharge"))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageStartingWith("User does not have EXECUTE on Routine or Model");
        assertThatThrownBy(() -> functions.get("gold.ml_features.bir_tax_forecaster"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> all(as(workspace, GUEST).functions().list("gold", "default")))
                .isInstanceOf(PermissionDenied.class);
    }

    @Test
    void externalLocations() {
        var locations = workspace.client().externalLocations();
        assertThat(all(locations.list(new ListExternalLocationsRequest())))
                .extracting(ExternalLocationInfo::getName)
                .containsExactly("odoo-exports");
        assertThat(locations.get("odoo-exports").getUrl()).startsWith("abfss://");
        assertThat(as(workspace, "odoo-sync")
                        .externalLocations()
                        .get("odoo-exports")
                        .getReadOnly())
                .isFalse();
        assertThat(all(as(workspace, GUEST).externalLocations().list(new ListExternalLocationsRequest())))
                .isEmpty();
        assertThatThrownBy(() -> as(workspace, GUEST).externalLocations().get("odoo-exports"))
                .isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> locations.get("none")).isInstanceOf(NotFound.class);
    }
}

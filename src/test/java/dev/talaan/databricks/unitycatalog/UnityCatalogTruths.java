package dev.talaan.databricks.unitycatalog;

import com.databricks.sdk.service.catalog.AccessRequestDestinations;
import com.databricks.sdk.service.catalog.BatchCreateAccessRequestsRequest;
import com.databricks.sdk.service.catalog.BatchCreateAccessRequestsResponse;
import com.databricks.sdk.service.catalog.CatalogInfo;
import com.databricks.sdk.service.catalog.CreateCatalog;
import com.databricks.sdk.service.catalog.CreateRegisteredModelRequest;
import com.databricks.sdk.service.catalog.CreateSchema;
import com.databricks.sdk.service.catalog.EffectivePermissionsList;
import com.databricks.sdk.service.catalog.ExternalLocationInfo;
import com.databricks.sdk.service.catalog.FunctionInfo;
import com.databricks.sdk.service.catalog.GetPermissionsResponse;
import com.databricks.sdk.service.catalog.ListCatalogsResponse;
import com.databricks.sdk.service.catalog.ListExternalLocationsResponse;
import com.databricks.sdk.service.catalog.ListFunctionsResponse;
import com.databricks.sdk.service.catalog.ListModelVersionsResponse;
import com.databricks.sdk.service.catalog.ListRegisteredModelsResponse;
import com.databricks.sdk.service.catalog.ListSchemasResponse;
import com.databricks.sdk.service.catalog.ListTablesResponse;
import com.databricks.sdk.service.catalog.ListVolumesResponseContent;
import com.databricks.sdk.service.catalog.ModelVersionInfo;
import com.databricks.sdk.service.catalog.RegisteredModelAlias;
import com.databricks.sdk.service.catalog.RegisteredModelInfo;
import com.databricks.sdk.service.catalog.SchemaInfo;
import com.databricks.sdk.service.catalog.SetRegisteredModelAliasRequest;
import com.databricks.sdk.service.catalog.TableInfo;
import com.databricks.sdk.service.catalog.UpdateCatalog;
import com.databricks.sdk.service.catalog.UpdatePermissions;
import com.databricks.sdk.service.catalog.VolumeInfo;
import dev.talaan.databricks.proof.Truth;
import java.util.List;

class UnityCatalogTruths implements Truth.Truths {

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(Table.class, TableInfo.class),
                Truth.of(TablePage.class, ListTablesResponse.class),
                Truth.of(Catalog.class, CatalogInfo.class),
                Truth.of(CatalogPage.class, ListCatalogsResponse.class),
                Truth.of(NewCatalog.class, CreateCatalog.class),
                Truth.of(Amendment.class, UpdateCatalog.class),
                Truth.of(Schema.class, SchemaInfo.class),
                Truth.of(SchemaPage.class, ListSchemasResponse.class),
                Truth.of(NewSchema.class, CreateSchema.class),
                Truth.of(Volume.class, VolumeInfo.class),
                Truth.of(VolumePage.class, ListVolumesResponseContent.class),
                Truth.of(Function.class, FunctionInfo.class),
                Truth.of(FunctionPage.class, ListFunctionsResponse.class),
                Truth.of(ExternalLocation.class, ExternalLocationInfo.class),
                Truth.of(ExternalLocationPage.class, ListExternalLocationsResponse.class),
                Truth.of(Model.class, RegisteredModelInfo.class),
                Truth.of(ModelPage.class, ListRegisteredModelsResponse.class),
                Truth.of(NewModel.class, CreateRegisteredModelRequest.class),
                Truth.of(ModelVersion.class, ModelVersionInfo.class),
                Truth.of(ModelVersionPage.class, ListModelVersionsResponse.class),
                Truth.of(ModelAlias.class, RegisteredModelAlias.class),
                Truth.of(AliasTarget.class, SetRegisteredModelAliasRequest.class),
                Truth.of(GrantPage.class, GetPermissionsResponse.class),
                Truth.of(EffectiveGrantPage.class, EffectivePermissionsList.class),
                Truth.of(GrantChanges.class, UpdatePermissions.class),
                Truth.of(Destinations.class, AccessRequestDestinations.class),
                Truth.of(AccessRequestBatch.class, BatchCreateAccessRequestsRequest.class),
                Truth.of(AccessAnswers.class, BatchCreateAccessRequestsResponse.class));
    }
}

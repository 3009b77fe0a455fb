package dev.talaan.databricks.unitycatalog;

import com.databricks.sdk.service.catalog.ListTablesResponse;
import com.databricks.sdk.service.catalog.TableInfo;
import dev.talaan.databricks.proof.Truth;
import java.util.List;

class UnityCatalogTruths implements Truth.Truths {

    @Override
    public List<Truth> all() {
        return List.of(Truth.of(Table.class, TableInfo.class), Truth.of(TablePage.class, ListTablesResponse.class));
    }
}

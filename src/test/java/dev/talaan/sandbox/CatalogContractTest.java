package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.service.catalog.CatalogInfo;
import com.databricks.sdk.service.catalog.ColumnTypeName;
import com.databricks.sdk.service.catalog.ListCatalogsRequest;
import com.databricks.sdk.service.catalog.SchemaInfo;
import com.databricks.sdk.service.catalog.TableInfo;
import com.databricks.sdk.service.catalog.TableType;
import com.databricks.sdk.service.catalog.TablesAPI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private TablesAPI tables;

    @BeforeEach
    void client() {
        tables = workspace.client().tables();
    }

    @Test
    void showsATableWithItsColumns() {
        var table = tables.get("gold.default.bir_monthly");
        assertThat(table.getFullName()).isEqualTo("gold.default.bir_monthly");
        assertThat(table.getTableType()).isEqualTo(TableType.MANAGED);
        assertThat(table.getOwner()).isEqualTo("talaan-portal");
        assertThat(table.getComment()).isEqualTo("Taxes by agency and month, PHP.");
        assertThat(table.getUpdatedAt()).isGreaterThan(table.getCreatedAt());
        assertThat(table.getColumns())
                .extracting(column -> column.getName())
                .containsExactly("agency", "year", "month", "withholding_tax", "income_tax", "vat");
        var money = table.getColumns().stream().toList().get(3);
        assertThat(money.getTypeName()).isEqualTo(ColumnTypeName.DECIMAL);
        assertThat(money.getTypeText()).isEqualTo("decimal(18,2)");
        assertThat(money.getTypePrecision()).isEqualTo(18);
        assertThat(money.getTypeScale()).isEqualTo(2);
        assertThat(money.getPosition()).isEqualTo(3);
        assertThat(money.getNullable()).isTrue();
        assertThat(money.getComment()).isEqualTo("Tax withheld in the month, PHP.");
    }

    @Test
    void showsAViewAsAView() {
        assertThat(tables.get("main.gold.bir_monthly").getTableType()).isEqualTo(TableType.VIEW);
    }

    @Test
    void seesAColumnOrTableThatIsGone() {
        workspace.sql("ALTER TABLE gold.default.bir_monthly DROP COLUMN vat");
        assertThat(tables.get("gold.default.bir_monthly").getColumns()).hasSize(5);
        workspace.sql("DROP TABLE gold.default.bir_monthly");
        assertThatThrownBy(() -> tables.get("gold.default.bir_monthly"))
                .isInstanceOf(NotFound.class)
                .hasMessage("Table 'gold.default.bir_monthly' does not exist.")
                .extracting("errorCode")
                .isEqualTo("TABLE_DOES_NOT_EXIST");
    }

    @Test
    void goesOnAfterAnEmptyPageWithAToken() {
        workspace.pace("{\"pageSize\":2}");
        var first =
                workspace.get("/api/2.1/unity-catalog/tables?catalog_name=gold&schema_name=ml_features&max_results=0");
        assertThat(first.getJsonArray("tables")).isEmpty();
        assertThat(first.getString("next_page_token")).isNotEmpty();
        assertThat(all(tables.list("gold", "ml_features")))
                .extracting(TableInfo::getName)
                .containsExactly("bir_forecasting");
        assertThat(all(tables.list("gold", "default")))
                .extracting(TableInfo::getName)
                .containsExactly("bir_monthly", "bir_transactions");
    }

    @Test
    void listsCatalogsAndSchemas() {
        workspace.pace("{\"pageSize\":3}");
        assertThat(all(workspace.client().catalogs().list(new ListCatalogsRequest())))
                .extracting(CatalogInfo::getName)
                .containsExactly("bronze", "gold", "main", "silver");
        assertThat(all(workspace.client().schemas().list("gold")))
                .extracting(SchemaInfo::getFullName)
                .containsExactly("gold.default", "gold.information_schema", "gold.ml_features");
    }

    @Test
    void refusesWhatIsNotThereNotAllowedOrNotAName() {
        assertThatThrownBy(() -> tables.get("nowhere.default.x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> all(tables.list("gold", "nowhere"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tables.get("gold.bir_monthly")).isInstanceOf(BadRequest.class);
        var analyst = workspace.client(LocalWorkspace.ANALYST).tables();
        assertThatThrownBy(() -> analyst.get("gold.default.bir_monthly"))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User does not have USE CATALOG on Catalog 'gold'.");
        assertThatThrownBy(() -> all(analyst.list("gold", "default"))).isInstanceOf(PermissionDenied.class);
        assertThat(analyst.get("silver.odoo.transactions").getColumns()).hasSize(7);
    }

    private static <T> List<T> all(Iterable<T> pages) {
        return StreamSupport.stream(pages.spliterator(), false).toList();
    }
}

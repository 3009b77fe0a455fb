package dev.talaan.sandbox.files;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What stands there from the start: the notebooks that the jobs run, what the month-end shares, and homes of
/// accounts that are named by their role.
final class TreeSeeds {

    private static final String REPO = "/Repos/finance/bir-month-end";

    private static final List<String> TASKS =
            List.of("bronze_ingestion", "silver_cleaning", "gold_aggregation", "feature_refresh", "vendor_sync");

    private static final List<String> HOMES =
            List.of("talaan-portal", "tax-preparer@example.ph", "data-steward@example.ph", "ml-engineer@example.ph");

    private TreeSeeds() {}

    static void into(WorkspaceTree tree) {
        HOMES.forEach(home -> tree.mkdirs(TreePath.of("/Users/" + home)));
        tree.mkdirs(TreePath.of(REPO).parent());
        tree.place(TreePath.of(REPO), new Content(Node.Type.REPO, null, new byte[0]));
        TASKS.forEach(task -> notebook(
                tree, REPO + "/" + task, Language.PYTHON, "month = dbutils.widgets.get(\"month\")", "run(month)"));
        file(tree, REPO + "/README.md", "# BIR month-end\n\nOne notebook for each task of the pipeline.\n");
        tree.mkdirs(TreePath.of("/Shared/bir/libraries"));
        notebook(
                tree,
                "/Shared/bir/withholding_check",
                Language.SQL,
                "SELECT agency, withholding_tax FROM gold.default.bir_monthly WHERE year = 2026 AND month = 10");
        notebook(tree, "/Shared/bir/late_filings", Language.PYTHON, "late = spark.table(\"gold.default.bir_monthly\")");
        file(
                tree,
                "/Shared/bir/form-codes.csv",
                "form,name\n1601-C,Withholding on compensation\n2550Q,Quarterly VAT\n");
        tree.place(TreePath.of("/Shared/bir/libraries/bir-rules"), new Content(Node.Type.LIBRARY, null, new byte[0]));
        notebook(tree, "/Users/ml-engineer@example.ph/forecast_trial", Language.PYTHON, "import mlflow");
    }

    private static void notebook(WorkspaceTree tree, String path, Language language, String... cells) {
        tree.place(TreePath.of(path), Content.notebook(new Notebook(language, List.of(cells))));
    }

    private static void file(WorkspaceTree tree, String path, String text) {
        tree.place(TreePath.of(path), Content.file(text.getBytes(StandardCharsets.UTF_8)));
    }
}

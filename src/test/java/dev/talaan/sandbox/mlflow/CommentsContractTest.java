package dev.talaan.sandbox.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.ml.CommentActivityAction;
import com.databricks.sdk.service.ml.CreateComment;
import com.databricks.sdk.service.ml.ModelRegistryAPI;
import com.databricks.sdk.service.ml.UpdateComment;
import dev.talaan.sandbox.LocalWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommentsContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void areWrittenRewrittenAndTakenBack() {
        var id = write();
        var comment = registry()
                .updateComment(new UpdateComment().setId(id).setComment("Checked twice."))
                .getComment();
        assertThat(comment.getComment()).isEqualTo("Checked twice.");
        assertThat(comment.getUserId()).isEqualTo("talaan-portal");
        assertThat(comment.getAvailableActions()).contains(CommentActivityAction.EDIT_COMMENT);
        registry().deleteComment(id);
        assertThatThrownBy(() -> registry().deleteComment(id))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Comment with id=" + id + " not found");
    }

    @Test
    void areTheirAuthorsAlone() {
        var id = write();
        var analyst = workspace.client(LocalWorkspace.ANALYST).modelRegistry();
        assertThatThrownBy(() -> analyst.deleteComment(id)).isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() ->
                        analyst.updateComment(new UpdateComment().setId(id).setComment("No.")))
                .isInstanceOf(PermissionDenied.class);
    }

    @Test
    void areRefusedWithoutAVersionOrWords() {
        assertThatThrownBy(() -> registry().createComment(comment("9", "Checked.")))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Model Version (name=bir_tax_forecaster, version=9) not found");
        assertThatThrownBy(() -> registry().createComment(comment("3", "")))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Missing value for required parameter 'comment'.");
        assertThatThrownBy(() -> registry().updateComment(new UpdateComment().setId("none")))
                .isInstanceOf(ResourceDoesNotExist.class);
    }

    private static String write() {
        return registry().createComment(comment("3", "Checked.")).getComment().getId();
    }

    private static CreateComment comment(String version, String words) {
        return new CreateComment()
                .setName("bir_tax_forecaster")
                .setVersion(version)
                .setComment(words);
    }

    private static ModelRegistryAPI registry() {
        return workspace.client().modelRegistry();
    }
}

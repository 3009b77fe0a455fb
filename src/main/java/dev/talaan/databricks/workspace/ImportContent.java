package dev.talaan.databricks.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;

/// Something that is to stand in the workspace.
///
/// @param language PYTHON, SQL, SCALA or R; needed for [Format#SOURCE], null otherwise
/// @param overwrite whether it replaces what stands there, if that is of the same kind; not with [Format#DBC]
/// @param content at most 10 MB, and not empty
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportContent(String path, Format format, String language, boolean overwrite, byte[] content) {}

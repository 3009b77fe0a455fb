package dev.talaan.changes;

import java.util.List;
import java.util.Map;

/// All that is on record of one Change.
///
/// @param payload what was asked for, field by field
/// @param steps oldest first
public record Story(Change change, Map<String, String> payload, List<Step> steps) {}

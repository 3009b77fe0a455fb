package dev.talaan.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which settings the application really reads, and under which names.
final class Settings {

    /// In every extension's jar: the keys it reads, and when.
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    /// Not the application's, but its JVM's.
    private static final Set<String> OF_THE_JVM = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private Settings() {}

    /// The variables that Quarkus reads when it starts, as its own documentation names them.
    static Set<String> ofQuarkus() throws IOException {
        var variables = new TreeSet<String>();
        for (var model : Collections.list(Settings.class.getClassLoader().getResources(MODEL))) {
            try (var in = model.openStream()) {
                new JsonMapper()
                        .readTree(in).findParents("phase").stream()
                                .filter(item -> item.get("phase").asText().equals("RUN_TIME"))
                                .flatMap(Settings::variables)
                                .forEach(variables::add);
            }
        }
        return variables;
    }

    private static Stream<String> variables(JsonNode item) {
        return Stream.concat(
                        Stream.of(item.path("path")),
                        item.path("additionalPaths").valueStream())
                .map(path -> path.path("environmentVariable").asText());
    }

    /// The keys of the portal's own, from its `@ConfigMapping`s; a map's is its prefix.
    static Set<String> ofThePortal() {
        return keys().map(Key::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those of them that have a default, with it.
    static Map<String, String> defaults() {
        return keys().filter(key -> key.from().isAnnotationPresent(WithDefault.class))
                .collect(Collectors.toMap(
                        Key::name,
                        key -> key.from().getAnnotation(WithDefault.class).value()));
    }

    private record Key(String name, Method from) {}

    private static Stream<Key> keys() {
        return new ClassFileImporter()
                .importPaths(Path.of("target/classes/dev/talaan")).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(type -> type.reflect())
                        .flatMap(type ->
                                keys(type.getAnnotation(ConfigMapping.class).prefix(), type));
    }

    private static Stream<Key> keys(String prefix, Class<?> mapping) {
        return Arrays.stream(mapping.getDeclaredMethods()).flatMap(method -> {
            var name = prefix + "." + kebab(method);
            var nested = method.getReturnType();
            return nested.getDeclaringClass() != null && nested.isInterface() && !nested.equals(Map.class)
                    ? keys(name, nested)
                    : Stream.of(new Key(name, method));
        });
    }

    private static String kebab(Method method) {
        return method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /// Whether the application, or its JVM, makes anything of this variable.
    static boolean isRead(String variable) throws IOException {
        return OF_THE_JVM.contains(variable)
                || named("\\$\\{([A-Z_]+):?}", "src/main/resources/application.properties")
                        .contains(variable)
                || ofThePortal().stream().map(Settings::variable).anyMatch(variable::startsWith)
                || ofQuarkus().stream().anyMatch(known -> matches(known, variable));
    }

    /// A key of a map, such as `quarkus.flyway.placeholders."placeholder-key"`, stands for any word.
    private static boolean matches(String known, String variable) {
        var ofAMap = known.matches("[A-Z0-9]+(_[A-Z0-9]+)*__[A-Z0-9]+(_[A-Z0-9]+)*_");
        return known.equals(variable) || ofAMap && variable.startsWith(known.substring(0, known.indexOf("__") + 1));
    }

    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /// Everything that a pattern's first group finds in a file.
    static Set<String> named(String pattern, String file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

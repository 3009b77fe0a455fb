package dev.talaan.databricks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every JSON name of our record types exists in the official client's model of the same body, with a fitting type.
class FieldTruthTest {

    @Test
    void everyNameIsInTheOfficialModelToo() {
        assertThat(truths().stream().flatMap(truth -> FieldTruth.findings(truth, new HashSet<>()).stream()))
                .isEmpty();
    }

    @Test
    void noRecordOfAClientIsLeftOut() {
        var covered = new HashSet<Class<?>>();
        truths().forEach(truth -> FieldTruth.findings(truth, covered));
        assertThat(covered).containsAll(bodies());
    }

    @Test
    void whatIsNotThereIsFound() {
        record Other(String statementId, long status, String none) {}
        assertThat(FieldTruth.findings(
                        Truth.of(Other.class, com.databricks.sdk.service.sql.StatementResponse.class), new HashSet<>()))
                .hasSize(3);
    }

    private static List<Truth> truths() {
        return imported("target/test-classes/dev/talaan/databricks").stream()
                .filter(type -> type.isAssignableTo(Truth.Truths.class) && !type.isInterface())
                .map(FieldTruthTest::made)
                .flatMap(truths -> truths.all().stream())
                .toList();
    }

    private static Truth.Truths made(JavaClass type) {
        try {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Truth.Truths) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    /// The records that REST client interfaces take and give.
    private static Set<Class<?>> bodies() {
        var found = new HashSet<Class<?>>();
        imported("target/classes/dev/talaan/databricks").stream()
                .filter(type -> type.isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient"))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .flatMap(FieldTruthTest::types)
                .forEach(type -> collect(type, found));
        return found;
    }

    private static Stream<Type> types(Method method) {
        return Stream.concat(
                Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes()));
    }

    private static void collect(Type type, Set<Class<?>> found) {
        switch (type) {
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
            case Class<?> known when known.isRecord() -> found.add(known);
            default -> {}
        }
    }

    private static JavaClasses imported(String path) {
        return new ClassFileImporter().importPaths(Path.of(path));
    }
}

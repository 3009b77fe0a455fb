package dev.talaan;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The types of ours that become JSON, or are made from it, by reflection. Found in the class files:
///
/// - what a REST client takes and returns, and what a page or resource returns;
/// - what carries an annotation of Jackson's;
/// - what is named, as `X.class` or by making one, in a class that itself has Jackson's mapper bind something;
/// - and whatever one of these is made of, nested records and enums among them.
final class JsonTypes {

    private static final String CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    private static final String SERVER = "jakarta.ws.rs.Path";
    private static final String MAPPER = "com.fasterxml.jackson.databind.Object";

    /// Reading a tree, or building one, needs no reflection.
    private static final String BINDS =
            "readValues?|writeValue.*|convertValue|treeToValue|valueToTree|(reader|writer)For.*|forType";

    private JsonTypes() {}

    static Set<String> in(JavaClasses house) {
        var found = house.stream().flatMap(JsonTypes::roots).collect(Collectors.toSet());
        for (var size = -1; size != found.size(); ) {
            size = found.size();
            found.addAll(found.stream().flatMap(JsonTypes::parts).toList());
        }
        return found.stream().map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> roots(JavaClass type) {
        var marked = Stream.of(Set.of(type), type.getFields(), type.getMethods())
                .flatMap(Set::stream)
                .flatMap(element -> ((HasAnnotations<?>) element).getAnnotations().stream())
                .anyMatch(a -> a.getRawType().getPackageName().startsWith("com.fasterxml.jackson"));
        var annotated = marked ? Stream.of(type) : Stream.<JavaClass>empty();
        return Stream.of(annotated, signatures(type), named(type))
                .flatMap(types -> types)
                .filter(JsonTypes::isData);
    }

    private static Stream<JavaClass> signatures(JavaClass type) {
        if (type.isAnnotatedWith(CLIENT)) {
            return type.getMethods().stream()
                    .flatMap(method ->
                            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
                    .flatMap(JsonTypes::involved);
        }
        return type.isAnnotatedWith(SERVER)
                ? type.getMethods().stream()
                        .filter(JsonTypes::isEndpoint)
                        .map(JavaMethod::getReturnType)
                        .flatMap(JsonTypes::involved)
                : Stream.empty();
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getPackageName().equals("jakarta.ws.rs"));
    }

    private static Stream<JavaClass> named(JavaClass type) {
        var callsTheMapper = type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().startsWith(MAPPER)
                        && call.getName().matches(BINDS));
        return callsTheMapper
                ? Stream.concat(
                        type.getReferencedClassObjects().stream().map(named -> named.getRawType()),
                        type.getConstructorCallsFromSelf().stream().map(made -> made.getTargetOwner()))
                : Stream.empty();
    }

    private static Stream<JavaClass> parts(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(field -> involved(field.getType()))
                .filter(JsonTypes::isData);
    }

    private static Stream<JavaClass> involved(JavaType type) {
        Collection<JavaClass> raw = type.getAllInvolvedRawTypes();
        return raw.stream();
    }

    private static boolean isData(JavaClass type) {
        return type.getPackageName().startsWith("dev.talaan")
                && (type.isRecord() || type.isEnum())
                && !type.getPackageName().startsWith("dev.talaan.sandbox");
    }
}

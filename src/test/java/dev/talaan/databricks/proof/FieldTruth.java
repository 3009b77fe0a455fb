package dev.talaan.databricks.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares the JSON names and types of our records with those of the official client's models, down to the leaves.
final class FieldTruth {

    private static final Set<Class<?>> NUMBERS =
            Set.of(Long.class, long.class, Integer.class, int.class, Double.class, double.class, BigDecimal.class);

    private final Truth truth;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> usedExceptions = new HashSet<>();
    private final Set<Class<?>> covered;

    private FieldTruth(Truth truth, Set<Class<?>> covered) {
        this.truth = truth;
        this.covered = covered;
    }

    /// What does not fit, a line each; empty if all does.
    ///
    /// @param covered takes up every record that was compared
    static List<String> findings(Truth truth, Set<Class<?>> covered) {
        var comparison = new FieldTruth(truth, covered);
        comparison.compare(truth.ours(), truth.theirs());
        truth.but().keySet().stream()
                .filter(name -> !comparison.usedExceptions.contains(name))
                .forEach(name ->
                        comparison.findings.add(truth.ours().getSimpleName() + ": no need for the exception " + name));
        return comparison.findings;
    }

    private void compare(Class<?> ours, Class<?> theirs) {
        if (!covered.add(ours) && ours != truth.ours()) {
            return;
        }
        for (var component : ours.getRecordComponents()) {
            var name = jsonName(ours, component);
            var found = field(theirs, name);
            var fits = found.isPresent()
                    && fits(component.getGenericType(), found.get().getGenericType());
            if (!fits && !isExcepted(ours, name)) {
                findings.add("%s.%s is not in %s as %s"
                        .formatted(ours.getSimpleName(), name, theirs.getSimpleName(), component.getGenericType()));
            }
        }
    }

    private boolean isExcepted(Class<?> ours, String name) {
        var key = ours == truth.ours() ? name : ours.getSimpleName() + "." + name;
        if (!truth.but().containsKey(key)) {
            return false;
        }
        usedExceptions.add(key);
        return true;
    }

    private boolean fits(Type ours, Type theirs) {
        var our = raw(ours);
        var their = raw(theirs);
        if (our.isRecord()) {
            compare(our, their);
            return !their.getName().startsWith("java.");
        }
        if (List.class.isAssignableFrom(our)) {
            return Collection.class.isAssignableFrom(their) && fits(argument(ours, 0), argument(theirs, 0));
        }
        if (Map.class.isAssignableFrom(our)) {
            return Map.class.isAssignableFrom(their) && fits(argument(ours, 1), argument(theirs, 1));
        }
        if (NUMBERS.contains(our)) {
            return NUMBERS.contains(their);
        }
        if (our == boolean.class || our == Boolean.class) {
            return their == Boolean.class;
        }
        return our == String.class || our.isEnum() ? their == String.class || their.isEnum() : our == their;
    }

    private static String jsonName(Class<?> record, RecordComponent component) {
        var named = Arrays.stream(record.getDeclaredFields())
                .filter(field -> field.getName().equals(component.getName()))
                .map(field -> field.getAnnotation(JsonProperty.class))
                .filter(property -> property != null && !property.value().isEmpty())
                .findFirst();
        if (named.isPresent()) {
            return named.get().value();
        }
        return record.isAnnotationPresent(JsonNaming.class)
                ? PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName())
                : component.getName();
    }

    private static Optional<Field> field(Class<?> model, String name) {
        return Arrays.stream(model.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(JsonProperty.class)
                        && field.getAnnotation(JsonProperty.class).value().equals(name))
                .findFirst();
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : (Class<?>) type;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }
}

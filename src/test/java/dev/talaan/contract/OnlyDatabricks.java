package dev.talaan.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Not part of the contract with an open-source server: skipped there, and the log says so.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnlyDatabricks.Condition.class)
public @interface OnlyDatabricks {

    /// What only Databricks, or only its stand-in, has.
    String value();

    /// Asks who the counterpart is.
    final class Condition implements ExecutionCondition {

        private static final System.Logger LOG = System.getLogger(OnlyDatabricks.class.getName());

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var only = context.getElement().map(element -> element.getAnnotation(OnlyDatabricks.class));
            if (only.isEmpty() || Counterpart.isSandbox()) {
                return ConditionEvaluationResult.enabled("part of the contract");
            }
            var why = context.getTestClass().map(Class::getSimpleName).orElse("") + ", " + context.getDisplayName()
                    + ": only Databricks has " + only.get().value();
            LOG.log(System.Logger.Level.WARNING, "Not held against {0}: {1}", Counterpart.name(), why);
            return ConditionEvaluationResult.disabled(why);
        }
    }
}

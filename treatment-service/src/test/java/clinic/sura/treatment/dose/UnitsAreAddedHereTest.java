package clinic.sura.treatment.dose;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.treatment.vial.Vial;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A {@link Dose} gives its number away, to be stored and shown. So that nobody adds two of them up
 * behind the types' back, sums and differences of decimals are made in this package, by product.
 */
class UnitsAreAddedHereTest {

  private static final Set<String> ADDING = Set.of("add", "subtract");

  /** Millimetres and centimetres. */
  private static final DescribedPredicate<JavaClass> OF_LENGTHS =
      JavaClass.Predicates.resideInAnyPackage("..measurement", "..assessment", "..outcome");

  private static final ArchRule RULE =
      noClasses()
          .that()
          .resideOutsideOfPackage(Dose.class.getPackageName())
          .and()
          // It holds one product, and what sessions draw of it.
          .doNotBelongToAnyOf(Vial.class)
          .and(DescribedPredicate.not(OF_LENGTHS))
          .should(addDecimals());

  private static ArchCondition<JavaClass> addDecimals() {
    return new ArchCondition<>("add or subtract decimals") {
      @Override
      public void check(JavaClass each, ConditionEvents events) {
        each.getCodeUnitAccessesFromSelf().stream()
            .filter(access -> access.getTargetOwner().isEquivalentTo(BigDecimal.class))
            .filter(access -> ADDING.contains(access.getTarget().getName()))
            .forEach(
                access ->
                    events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
      }
    };
  }

  @Test
  void no_class_but_these_adds_up_units() {
    RULE.check(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("clinic.sura.treatment"));
  }

  /** Of two products, and nobody would notice. */
  private static final class Caller {
    BigDecimal sum(Dose one, Dose other) {
      return one.units().add(other.units());
    }
  }

  private static final class Referrer {
    BinaryOperator<BigDecimal> sums() {
      return BigDecimal::subtract;
    }
  }

  @Test
  void a_class_that_does_is_found() {
    for (Class<?> bad : List.of(Caller.class, Referrer.class)) {
      assertThatThrownBy(
              () ->
                  noClasses()
                      .should(addDecimals())
                      .check(new ClassFileImporter().importClasses(bad)))
          .isInstanceOf(AssertionError.class);
    }
  }
}

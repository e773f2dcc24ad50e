package clinic.sura.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How a service is built: a feature is a package with the domain in its root and its adapters in
 * {@code web}, {@code messaging} and {@code mongo} below. Each rule has been seen to fail, on a
 * deliberately bad class.
 */
public final class ArchitectureRules {

  private static final String[] ADAPTERS = {
    "..web..",
    "..messaging..",
    "..mongo..",
    "..files..",
    "..smtp..",
    "..twilio..",
    "..line..",
    "..whatsapp..",
    "..schedule.."
  };

  private static final DescribedPredicate<JavaClass> FEATURE_ROOTS =
      DescribedPredicate.not(resideInAnyPackage(ADAPTERS)).as("classes of feature roots");

  private ArchitectureRules() {}

  /** All rules by name, for the packages below a service's root. */
  public static Map<String, ArchRule> of(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("roots-know-no-adapter-technology", rootsKnowNoAdapterTechnology());
    rules.put("roots-get-time-and-identity", rootsGetTimeAndIdentity());
    rules.put("adapters-are-package-private", adaptersArePackagePrivate());
    rules.put("adapters-do-not-know-each-other", adaptersDoNotKnowEachOther(root));
    rules.put("endpoints-name-their-roles", endpointsNameTheirRoles());
    rules.put("features-have-no-cycles", featuresHaveNoCycles(root));
    return rules;
  }

  /** Checks a service's production classes; call it from one test of the service. */
  public static void check(String root) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
    if (classes.isEmpty()) {
      throw new AssertionError("No class below " + root + ": the rules would guard nothing");
    }
    of(root).values().forEach(rule -> rule.check(classes));
  }

  private static ArchRule rootsKnowNoAdapterTechnology() {
    return noClasses()
        .that(FEATURE_ROOTS)
        .and()
        .areNotAnnotatedWith("org.springframework.boot.autoconfigure.SpringBootApplication")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..",
                    "jakarta.servlet..")
                .and(DescribedPredicate.not(resideInAPackage("org.springframework.stereotype.."))))
        .as("Feature roots know no Spring (but @Service), no driver, no JSON")
        .allowEmptyShould(true);
  }

  private static ArchRule rootsGetTimeAndIdentity() {
    return noClasses()
        .that(FEATURE_ROOTS)
        .should(callMethod(Instant.class, "now"))
        .orShould(callMethod(LocalDate.class, "now"))
        .orShould(callMethod(LocalDateTime.class, "now"))
        .orShould(callMethod(ZonedDateTime.class, "now"))
        .orShould(callMethod(UUID.class, "randomUUID"))
        .as("Feature roots get time and identity as arguments")
        .allowEmptyShould(true);
  }

  private static ArchRule adaptersArePackagePrivate() {
    return classes()
        .that()
        .resideInAnyPackage(ADAPTERS)
        .and()
        .areTopLevelClasses()
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .and()
        .areNotRecords()
        .should()
        .bePackagePrivate()
        .as("Adapters are package-private (records may be public: the driver's codec needs it)")
        .allowEmptyShould(true);
  }

  private static ArchRule adaptersDoNotKnowEachOther(String root) {
    return slices()
        .matching(root + ".(**).(web|messaging|mongo|files|smtp|twilio|line|whatsapp|schedule)..")
        .should()
        .notDependOnEachOther()
        .as("Adapters do not know each other")
        .allowEmptyShould(true);
  }

  private static ArchRule endpointsNameTheirRoles() {
    return methods()
        .that()
        .areMetaAnnotatedWith(RequestMapping.class)
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(RestController.class)
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        // Behind a signed link only: under /api nobody is let in by it.
        .orShould()
        .beAnnotatedWith(PermitAll.class)
        .as("Every endpoint names the roles that may call it")
        .allowEmptyShould(true);
  }

  private static ArchRule featuresHaveNoCycles(String root) {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .as("Features have no cycles")
        .allowEmptyShould(true);
  }
}

package clinic.sura.platform.web;

import clinic.sura.platform.PlatformProperties;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What every endpoint shares, and how it shows in the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

  private static final int BEFORE_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, IdempotencyKey.class, ExpectedVersion.class);
  }

  @Bean
  Problems problems() {
    return new Problems();
  }

  @Bean
  SecurityProblems securityProblems(JsonMapper mapper) {
    return new SecurityProblems(mapper);
  }

  @Bean
  FilterRegistrationBean<IdempotencyKeyFilter> idempotencyKeyFilter() {
    return new FilterRegistrationBean<>(new IdempotencyKeyFilter());
  }

  @Bean
  FilterRegistrationBean<LinkBodies> linkBodies(JsonMapper mapper) {
    return new FilterRegistrationBean<>(new LinkBodies(mapper));
  }

  @Bean
  FilterRegistrationBean<Admission> admission(
      @Value("${sura.requests-at-once:128}") int atOnce, JsonMapper mapper) {
    var registration = new FilterRegistrationBean<>(new Admission(atOnce, mapper));
    registration.setOrder(BEFORE_SECURITY);
    return registration;
  }

  @Bean
  WebMvcConfigurer requestArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArguments());
      }
    };
  }

  @Bean
  OpenAPI openApi(PlatformProperties service) {
    return new OpenAPI()
        .info(new Info().title("Sura " + service.service()).version("1"))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }

  @Bean
  OperationCustomizer rolesAndHeaders() {
    return (operation, method) -> {
      RolesAllowed allowed = method.getMethodAnnotation(RolesAllowed.class);
      operation.addExtension("x-roles", allowed == null ? List.of() : List.of(allowed.value()));
      boolean commands =
          Arrays.stream(method.getMethodParameters())
              .anyMatch(parameter -> parameter.getParameterType() == IdempotencyKey.class);
      if (commands) {
        operation.addParametersItem(
            new HeaderParameter()
                .name("Idempotency-Key")
                .required(true)
                .description("The client's name for this request: a repeat has no second effect")
                .schema(new StringSchema().minLength(1).maxLength(200)));
      }
      return operation;
    };
  }
}

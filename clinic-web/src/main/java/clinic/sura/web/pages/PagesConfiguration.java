package clinic.sura.web.pages;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The built pages. Files under {@code /assets} carry their hash in their name and are kept for a
 * year; every address that is no file is a page's address and gets {@code index.html}, or {@code
 * patient.html} below the addresses of one letter that links lead to, whose older tokens have a
 * dot.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new PageAddresses());
  }

  /** Pages that patients open by a link: small ones of their own, without what the staff needs. */
  private static boolean isPatients(String path) {
    return path.matches("[amoqrs]/.*");
  }

  private static final class PageAddresses extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file = super.getResource(path, location);
      if (file != null || path.startsWith("api/") || path.contains(".") && !isPatients(path)) {
        return file;
      }
      return super.getResource(isPatients(path) ? "patient.html" : "index.html", location);
    }
  }
}

package clinic.sura.platform.web;

import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.web.FieldErrors.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handler methods their {@link IdempotencyKey} and {@link ExpectedVersion}. */
final class RequestArguments implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == IdempotencyKey.class
        || parameter.getParameterType() == ExpectedVersion.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return parameter.getParameterType() == IdempotencyKey.class
        ? key(request)
        : expectedVersion(request.getHeader("If-Match"));
  }

  private static IdempotencyKey key(NativeWebRequest request) {
    Object key =
        request.getAttribute(IdempotencyKeyFilter.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (key instanceof IdempotencyKey known
        && !known.value().isBlank()
        && known.value().length() <= 200) {
      return known;
    }
    throw new FieldErrors(
        List.of(new FieldError("Idempotency-Key", "is a header of 1 to 200 characters")));
  }

  private static @Nullable ExpectedVersion expectedVersion(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    try {
      return new ExpectedVersion(Long.parseLong(ifMatch.replace("W/", "").replace("\"", "")));
    } catch (NumberFormatException e) {
      throw new FieldErrors(
          List.of(new FieldError("If-Match", "must be an ETag of this resource")));
    }
  }
}

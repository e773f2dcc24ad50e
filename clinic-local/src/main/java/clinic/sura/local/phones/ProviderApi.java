package clinic.sura.local.phones;

/** A provider's HTTP API, as far as Sura uses it. */
interface ProviderApi {

  Provider provider();

  /** Whether the request is for this provider. */
  boolean serves(Call call);

  /** Whether the request is to bring a message to a phone. */
  default boolean takesMessage(Call call) {
    return call.is("POST");
  }

  Reply answer(Call call);

  /** An error as this provider words it. */
  Reply error(int status, String message);
}

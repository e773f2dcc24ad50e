package clinic.sura.testing.bad.feature.web;

import clinic.sura.testing.bad.feature.mongo.ReachedByWeb;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bad on purpose: public, reaches into another adapter, and names no role. */
@RestController
public class PublicController {
  @GetMapping("/api/bad")
  String open() {
    return new ReachedByWeb().toString();
  }
}

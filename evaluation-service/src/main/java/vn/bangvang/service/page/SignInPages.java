package vn.bangvang.service.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SigningIn;
import vn.bangvang.service.shared.ProblemException;

/** Signing in, replacing one's password, signing out. */
@Controller
class SignInPages {

    private static final String SIGN_IN = "sign-in";
    private static final String PASSWORD = "password";

    private final SigningIn signingIn;
    private final MessageSource messages;

    SignInPages(SigningIn signingIn, MessageSource messages) {
        this.signingIn = signingIn;
        this.messages = messages;
    }

    @GetMapping("/")
    String home() {
        return Access.current().scopes().contains(Scope.SCREENING_READ) ? "redirect:/rounds" : "redirect:/rules";
    }

    @GetMapping("/sign-in")
    String form(@RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute("next", safe(next));
        model.addAttribute("name", "");
        addProvider(model);
        return SIGN_IN;
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            Access access = signingIn.signIn(request, name, password);
            if (SigningIn.mustReplacePassword(access)) {
                return "redirect:/password";
            }
            return "redirect:" + (safe(next).isEmpty() ? "/" : safe(next));
        } catch (ProblemException e) {
            response.setStatus(Wrong.REFUSED);
            model.addAttribute("wrong", List.of(new Wrong("name", PageProblems.text(e, locale))));
            model.addAttribute("next", safe(next));
            model.addAttribute("name", name);
            addProvider(model);
            return SIGN_IN;
        }
    }

    private void addProvider(Model model) {
        signingIn.providerName().ifPresent(provider -> {
            model.addAttribute("provider", provider);
            model.addAttribute("providerAddress", SigningIn.providerAddress());
        });
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        signingIn.signOut(request);
        return "redirect:/sign-in";
    }

    @GetMapping("/password")
    String passwordForm(Model model) {
        model.addAttribute("oneTime", SigningIn.mustReplacePassword(Access.current()));
        return PASSWORD;
    }

    @PostMapping("/password")
    String replace(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String replacement,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Wrong wrong;
        if (present.isEmpty()) {
            wrong = new Wrong("present", messages.getMessage("password.empty", null, locale));
        } else if (replacement.equals(again)) {
            try {
                signingIn.replacePassword(request, present, replacement);
                return "redirect:/sign-in?changed";
            } catch (ProblemException e) {
                wrong = new Wrong("present", PageProblems.text(e, locale));
            }
        } else {
            wrong = new Wrong("again", messages.getMessage("password.differ", null, locale));
        }
        response.setStatus(Wrong.REFUSED);
        model.addAttribute("wrong", List.of(wrong));
        model.addAttribute("oneTime", SigningIn.mustReplacePassword(Access.current()));
        return PASSWORD;
    }

    /** Only pages of this service are come back to. */
    private static String safe(String next) {
        return next.matches("/[a-z][A-Za-z0-9/_-]*") ? next : "";
    }
}

package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import newswatch.ingest.fetch.Fetch.Kind;
import newswatch.ingest.fetch.Fetch.NoAnswer;
import newswatch.ingest.fetch.PoliteGate.Turn;
import newswatch.ingest.fetch.PoliteGate.Wish;
import org.jspecify.annotations.Nullable;

/** One request's way along its redirects. Lives on the timeline's thread. */
final class Journey {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> KEEPING_THE_FORM = Set.of(307, 308);

    private final PoliteWeb web;
    private final Request request;
    private final CompletableFuture<Fetch> result = new CompletableFuture<>();
    private final List<Fetch.Redirect> redirects = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Optional<String> form;

    Journey(PoliteWeb web, Request request) {
        this.web = web;
        this.request = request;
        this.form = request.form();
    }

    CompletableFuture<Fetch> result() {
        return result;
    }

    void begin() {
        Optional<WebAddress> address = WebAddress.of(request.url());
        if (address.isEmpty()) {
            end(Kind.BAD_ADDRESS, "This is not an address that can be asked over http or https.");
        } else {
            visit(address.get());
        }
    }

    private void visit(WebAddress address) {
        seen.add(address.text());
        whenDone(web.resolve(address), addresses -> {
            Optional<NoAnswer> objection = web.objection(address, addresses);
            if (objection.isPresent()) {
                result.complete(objection.get());
            } else if (request.obeysRobots()) {
                web.robots().consult(address, found -> obey(found, address, addresses), result::complete);
            } else {
                queue(address, addresses, Duration.ZERO);
            }
        });
    }

    private void obey(RobotsBook.Known found, WebAddress address, List<InetAddress> addresses) {
        if (found.rules().allows(address.target())) {
            queue(address, addresses, found.rules().crawlDelay().orElse(Duration.ZERO));
        } else {
            result.complete(found.refusal());
        }
    }

    private void queue(WebAddress address, List<InetAddress> addresses, Duration crawlDelay) {
        Wish wish = new Wish(web.site(address), addresses, request.urgency(), crawlDelay);
        web.gate().enter(wish, new PoliteGate.Visitor() {
            @Override
            public void enter(Turn turn) {
                send(address, addresses, turn);
            }

            @Override
            public void turnedAway(Instant notBefore) {
                result.complete(new NoAnswer(
                        Kind.THROTTLED,
                        "The site %s has asked for patience until %s.".formatted(address.site(), notBefore),
                        Optional.of(notBefore)));
            }
        });
    }

    private void send(WebAddress address, List<InetAddress> addresses, Turn turn) {
        CompletableFuture<Fetch> exchange;
        try {
            exchange = web.around().transport().send(new Transport.Exchange(address.uri(), addresses, headers(), form));
        } catch (RuntimeException bug) {
            exchange = CompletableFuture.failedFuture(bug);
        }
        var unused = exchange.whenComplete((fetch, bug) -> received(address, turn, fetch, bug));
    }

    /** On the transport's thread, where whoever asked may go on with the answer at once. */
    private void received(WebAddress address, Turn turn, @Nullable Fetch fetch, @Nullable Throwable bug) {
        if (fetch == null) {
            soon(turn::end);
            result.completeExceptionally(bug == null ? new NullPointerException("transport") : bug);
            return;
        }
        fetch.<Runnable>fold(
                        answer -> () -> {
                            if (redirectsOn(answer)) {
                                soon(() -> {
                                    end(turn, answer);
                                    follow(address, answer);
                                });
                            } else {
                                soon(() -> end(turn, answer));
                                result.complete(new Fetch.Answer(
                                        answer.status(), address.text(), answer.headers(), answer.body(), redirects));
                            }
                        },
                        failure -> () -> {
                            soon(turn::end);
                            result.complete(failure);
                        })
                .run();
    }

    private static boolean redirectsOn(Fetch.Answer answer) {
        return REDIRECTS.contains(answer.status())
                && answer.headers().first("location").isPresent();
    }

    private static void end(Turn turn, Fetch.Answer answer) {
        turn.end(answer.status(), answer.headers().retryAfter());
    }

    private void follow(WebAddress from, Fetch.Answer answer) {
        Optional<WebAddress> to = answer.headers().first("location").flatMap(from::resolve);
        if (to.isEmpty()) {
            end(Kind.BAD_REDIRECT, "The server redirects to something that cannot be asked over http or https.");
        } else if (redirects.size() >= web.politeness().maxRedirects()) {
            end(
                    Kind.BAD_REDIRECT,
                    "The address redirects more than %d times."
                            .formatted(web.politeness().maxRedirects()));
        } else if (seen.contains(to.get().text()) && !dropsTheForm(answer)) {
            end(Kind.BAD_REDIRECT, "The address redirects in a circle.");
        } else if (form.isPresent()
                && !dropsTheForm(answer)
                && !from.origin().equals(to.get().origin())) {
            end(Kind.BAD_REDIRECT, "The server wants the form sent on to another site.");
        } else {
            form = dropsTheForm(answer) ? Optional.empty() : form;
            redirects.add(
                    new Fetch.Redirect(answer.status(), from.text(), to.get().text()));
            visit(to.get());
        }
    }

    /** Whether the next request is a GET where this one was a POST, as browsers do it. */
    private boolean dropsTheForm(Fetch.Answer answer) {
        return form.isPresent() && !KEEPING_THE_FORM.contains(answer.status());
    }

    /** Validators go along redirects: they come from the last answer, wherever that was. */
    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("User-Agent", web.userAgent().header());
        headers.put("Accept", request.accept());
        request.etag().filter(Journey::isSendable).ifPresent(etag -> headers.put("If-None-Match", etag));
        request.lastModified().filter(Journey::isSendable).ifPresent(time -> headers.put("If-Modified-Since", time));
        return headers;
    }

    /** A value that came garbled (the replacement character) would not come back as it was. */
    private static boolean isSendable(String value) {
        return !value.isBlank() && value.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 0x7f || c == 0xfffd);
    }

    private <T> void whenDone(CompletableFuture<T> future, Consumer<T> next) {
        if (future.isDone() && !future.isCompletedExceptionally()) {
            next.accept(future.join());
            return;
        }
        var unused = future.whenComplete((value, bug) -> {
            if (bug == null) {
                soon(() -> next.accept(value));
            } else {
                result.completeExceptionally(bug);
            }
        });
    }

    private void end(Kind kind, String explanation) {
        result.complete(new NoAnswer(kind, explanation));
    }

    private void soon(Runnable task) {
        web.around().timeline().soon(task);
    }
}

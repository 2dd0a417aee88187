package app.bellwether.signals.finds;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what most people of a discussion dispute: what somebody holds, and what others answer them there. */
record Dissents(CommentTree tree, Assents assents) {

    /** @param weight so many people take part, times what the side says that is put worse: both are to be understood */
    private record Dispute(Opinion held, Opinion against, double weight) {}

    /** What is held in the largest, and behind it what is said against that; nothing where nobody speaks against anybody. */
    List<Opinion> largest(List<Opinion> opinions) {
        return opinions.stream()
                .flatMap(held -> opposing(held, opinions).stream())
                .max(Comparator.comparingDouble(Dispute::weight))
                .map(one -> List.of(one.held(), one.against().against()))
                .orElse(List.of());
    }

    /** With the best that is said against its author in its branch. */
    private Optional<Dispute> opposing(Opinion held, List<Opinion> opinions) {
        List<Opinion> objecting = opinions.stream()
                .filter(one -> one.branch() == held.branch()
                        && one.comment() > held.comment()
                        && tree.answered(one.comment())
                                .filter(held.author()::equals)
                                .isPresent()
                        && assents.objects(one.comment()))
                .toList();
        Set<String> people = new HashSet<>();
        objecting.forEach(one -> {
            people.add(one.author());
            people.addAll(tree.answering(one.comment()));
        });
        return objecting.stream()
                .max(Comparator.comparingDouble(Opinion::quality))
                .map(one -> new Dispute(held, one, people.size() * Math.min(held.quality(), one.quality())));
    }
}

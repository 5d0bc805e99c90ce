package newswatch.bench.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import newswatch.schema.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What the broker knows of enrich's consumer group: who has which desks, and how far they are. */
final class Group {

    private static final String INPUT = Topics.ENRICH_GROUP + "-by-language-repartition";

    private final Admin admin;

    Group(Admin admin) {
        this.admin = admin;
    }

    /** The topic that the story desks read. */
    static String input() {
        return INPUT;
    }

    /**
     * The partitions of the desks' input that each instance reads, by instance id; instances without any are named too.
     */
    Map<String, Set<Integer>> desks() throws InterruptedException {
        Map<String, Set<Integer>> desks = new HashMap<>();
        try {
            for (ConsumerGroupDescription group : admin.describeConsumerGroups(Set.of(Topics.ENRICH_GROUP))
                    .all()
                    .get()
                    .values()) {
                for (MemberDescription member : group.members()) {
                    desks.computeIfAbsent(instanceOf(member), id -> new TreeSet<>())
                            .addAll(partitions(member));
                }
            }
        } catch (ExecutionException notYet) {
            return Map.of();
        }
        return desks;
    }

    /** Streams appends the number of the thread to the id that it was given. */
    private static String instanceOf(MemberDescription member) {
        return member.groupInstanceId().orElse("?").replaceFirst("-\\d+$", "");
    }

    private static Set<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .filter(partition -> partition.topic().equals(INPUT))
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }

    /** The committed offsets of the desks, by partition. */
    Map<Integer, Long> committed() throws InterruptedException {
        Map<Integer, Long> offsets = new HashMap<>();
        try {
            admin.listConsumerGroupOffsets(Topics.ENRICH_GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (partition.topic().equals(INPUT) && offset != null) {
                            offsets.put(partition.partition(), offset.offset());
                        }
                    });
        } catch (ExecutionException notYet) {
            return Map.of();
        }
        return offsets;
    }

    /** Where the desks' input ends, by partition. */
    Map<Integer, Long> ends(int partitions) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            asked.put(new TopicPartition(INPUT, partition), OffsetSpec.latest());
        }
        try {
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().partition(), entry -> entry.getValue()
                            .offset()));
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The input's ends cannot be had", failure);
        }
    }
}

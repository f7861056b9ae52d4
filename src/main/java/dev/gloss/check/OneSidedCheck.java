package dev.gloss.check;

import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;

/**
 * An entry that others point to should point back, as long as it has room: a hub cannot point to
 * all that point to it, and its reader would not thank it.
 */
final class OneSidedCheck implements Check {
  /** An entry with so many links is not asked for more. */
  private static final int ENOUGH_LINKS = 5;

  /**
   * Where a link back could stand.
   *
   * @param place the first sense
   * @param senses how many senses there are; which of them is pointed to nobody says
   * @param free how many more links each of them can take
   */
  private record Room(Place place, int senses, int free) {
    Room with(Room other) {
      return new Room(place, senses + other.senses, Math.min(free, other.free));
    }
  }

  private final GlossaryNames names;
  private final DigestMap<Boolean> links = new DigestMap<>();
  private final DigestMap<Room> rooms = new DigestMap<>();
  private final DigestMap<Integer> asked = new DigestMap<>();

  OneSidedCheck(GlossaryNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "one-sided";
  }

  @Override
  public void gather(Entry entry) {
    String from = TermKeys.folded(entry.term());
    entry.see().forEach(see -> links.putIfAbsent(link(from, see), true));
    boolean allowed = entry.allow().contains(name());
    int free = allowed ? 0 : Math.max(0, ENOUGH_LINKS - entry.see().size());
    rooms.merge(from, new Room(Findings.place(entry), 1, free), Room::with);
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    for (String see : entry.see()) {
      String target = names.resolve(see);
      Room room = target == null ? null : rooms.get(target);
      if (target != null && room != null) {
        findings.examined();
        if (!pointsBack(target, entry) && takes(target, room)) {
          add(entry, see, room, findings);
        }
      }
    }
  }

  /** Told where the link is wanted; if that is not known, where the other one is. */
  private static void add(Entry entry, String see, Room room, Findings findings) {
    if (room.senses() == 1) {
      String message = "\" does not point back to \"" + entry.term() + "\" at ";
      findings.add(room.place(), "entry \"" + see + message + Findings.place(entry));
    } else {
      findings.add(
          entry,
          "points to \"" + see + "\", of whose " + room.senses() + " senses none points back");
    }
  }

  private boolean pointsBack(String target, Entry entry) {
    return links.contains(link(target, entry.term()))
        || entry.aliases().stream().anyMatch(alias -> links.contains(link(target, alias)));
  }

  /** Asks for no more links than there is room for. */
  private boolean takes(String target, Room room) {
    Integer before = asked.get(target);
    asked.merge(target, 1, Integer::sum);
    return (before == null ? 0 : before) < room.free();
  }

  private static String link(String from, String to) {
    return from + '\n' + TermKeys.folded(to);
  }
}

// The README's library example becomes the consumer's only class.
def readmeText = new File(readme).getText('UTF-8')
def example = readmeText =~ /(?s)<!-- snippet: what src\/it\/consumer compiles.*?```java\n(.*?)```/
assert example.find() : 'README.md lacks its marked library example'
def source = """package consumer;

import dev.gloss.*;
import dev.gloss.corpus.*;
import dev.gloss.search.*;
import java.util.List;

final class Snippet {
  public static void main(String[] args) throws Exception {
    for (int tries = 9; ; tries--) {
      try {
        example();
        return;
      } catch (DeadlineExceededException e) {
        if (tries == 0) throw e; // a busy machine starts no search in a second
      }
    }
  }

  private static void example() throws Exception {
    ${example.group(1).replace('\n', '\n    ').trim()}
  }
}
"""
['class-path', 'module-path'].each {
  def folder = new File(basedir, "src/$it/consumer")
  folder.mkdirs()
  new File(folder, 'Snippet.java').setText(source, 'UTF-8')
}
true

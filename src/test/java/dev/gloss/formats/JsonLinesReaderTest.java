package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {
  @TempDir Path folder;

  private Recording read(String text) throws IOException {
    return Recording.of(Files.writeString(folder.resolve("x.jsonl"), text));
  }

  @Test
  void readsEveryField() throws IOException {
    Recording told =
        read(
            """
            {"term":"LSTM","expansion":"long short-term memory","definition":"d","section":"s",\
            "aliases":["a",null,""],"see":["GRU"],"examples":["e, f"],"source":"src","id":"i","sense":2}
            """);
    assertEquals(
        List.of(
            Entry.builder("LSTM")
                .expansion("long short-term memory")
                .definition("d")
                .section("s")
                .alias("a")
                .see("GRU")
                .example("e, f")
                .source("src")
                .id("i")
                .sense(2)
                .place(new Place(folder.resolve("x.jsonl").toString(), 1))
                .build()),
        told.entries);
  }

  @Test
  void nullAndEmptyAreAbsent() throws IOException {
    Recording told =
        read(
            "\n{\"term\":\"A\",\"expansion\":null,\"definition\":\"d\",\"section\":\"\",\"aliases\":null,\"sense\":null}\n\n");
    assertEquals(List.of("A"), told.terms());
    assertEquals(List.of(), told.problems);
  }

  @Test
  void namesAnUnknownFieldOnce() throws IOException {
    String line = "{\"term\":\"A\",\"definition\":\"d\",\"colour\":{\"x\":[1]}}\n";
    Recording told = read(line + line);
    assertEquals(2, told.entries.size());
    assertEquals(
        List.of(
            "x.jsonl:1: field \"colour\" is unknown and ignored, here and in the rest of the file"),
        told.problems(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"term":"A"}                                | entry "A" has neither expansion nor definition
          {"definition":"d"}                          | entry has no term
          {"term":7,"definition":"d"}                 | term is a number, wanted a string
          {"term":"A","aliases":"a"}                  | aliases is a string, wanted an array of strings
          {"term":"A","see":[1]}                      | an element of see is a number, wanted a string
          {"term":"A","sense":0}                      | sense is 0, wanted a whole number from 1 to 2,147,483,647
          {"term":"A","sense":1.5}                    | sense is 1.5, wanted a whole number from 1 to 2,147,483,647
          {"term":"A","sense":99999999999}            | sense is 99999999999, wanted a whole number from 1 to 2,147,483,647
          {"term":"A","sense":"1"}                    | sense is a string, wanted a whole number from 1 to 2,147,483,647
          [1]                                         | found an array, wanted one JSON object a line
          {"term":"A","definition":"d"} {}            | found an object after the object, wanted the end of the line
          {"term":"A","term":"B","definition":"d"}    | field "term" is given twice, wanted once
          {"term":"A","definition":"\\ud800"}         | entry "A" has U+D800 in its definition at character 1, half of a surrogate pair is not text
          """)
  void oneBadLineDoesNotStopTheOthers(String bad, String message) throws IOException {
    Recording told = read(bad + "\n{\"term\":\"B\",\"definition\":\"d\"}\n");
    assertEquals(List.of("x.jsonl:1: " + message), told.problems(folder));
    assertEquals(List.of("B"), told.terms());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n  \"term\": \"A\",\n  \"see\": [\n    \"B\"\n  ]\n}\n{\n  \"term\": \"B\"\n}\n",
        "{\"term\": \"A\",\n \"definition\": \"b\"}\n{\"term\": \"C\",\n \"definition\": \"d\"}\n",
        "[\n{\"term\":\"A\",\"definition\":\"b\"},\n{\"term\":\"C\",\"definition\":\"d\"}\n]\n"
      })
  void anObjectOverSeveralLinesIsToldOnce(String text) throws IOException {
    assertEquals(
        List.of("x.jsonl:1: the line ends within a value, wanted one whole JSON object a line"),
        read(text).problems(folder));
  }

  @Test
  void aLineCutShortDoesNotStopTheOthers() throws IOException {
    Recording told = read("{\"term\":\"A\",\"def\n{\"term\":\"B\",\"definition\":\"d\"}\n");
    assertEquals(1, told.problems.size());
    assertEquals(List.of("B"), told.terms());
    String wrong = read("{\"term\":\"A\"]\n").problems(folder).get(0);
    assertFalse(wrong.contains("Source"), wrong);
  }

  @Test
  void badJsonNamesTheColumn() throws IOException {
    String found = read("{\"term\":\"A\",}\n").problems.get(0).message();
    assertEquals("not JSON at column 13", found.substring(0, found.indexOf(':')));
    String deep = read("{\"term\":\"A\",\"x\":" + "[".repeat(100_000)).problems.get(1).message();
    assertTrue(deep.startsWith("not JSON: Document nesting depth (17) exceeds"), deep);
    assertEquals(1, read("{\"term\":\"A\"").problems.size());
  }
}

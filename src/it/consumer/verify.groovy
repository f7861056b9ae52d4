def expected = [
  'com.fasterxml.jackson.core:jackson-core',
  'dev.gloss:gloss',
  'org.apache.lucene:lucene-analysis-common',
  'org.apache.lucene:lucene-core',
  'org.apache.lucene:lucene-facet',
  'org.apache.lucene:lucene-queries',
  'org.apache.lucene:lucene-queryparser',
  'org.apache.lucene:lucene-sandbox',
]
['class-path', 'module-path'].each {
  def target = new File(basedir, "target/$it")
  // Of "   org.apache.lucene:lucene-core:jar:10.6.0:compile" the first two.
  def found = new File(target, 'dependencies.txt').readLines()
      .findAll { it =~ /:(compile|runtime)\b/ }
      .collect { it.trim().split(':')[0..1].join(':') }.sort()
  assert found == expected : "a user of the library gets $found"
  assert new File(target, 'output.txt').text.contains('LSTM') : "the README's example found nothing on the $it"
}
true

/** What gloss costs, beside its peers; see docs/benchmarks.md. */
@NullMarked
package dev.gloss.bench;

import org.jspecify.annotations.NullMarked;

/**
 * The plugin of OpenSearch: gloss's analysis, documents, query and similarity on every node. It
 * opens no files and no sockets.
 */
@NullMarked
package dev.gloss.opensearch;

import org.jspecify.annotations.NullMarked;

/**
 * SQL text to tokens, without a grammar: {@link org.recce4j.model.lexer.SqlSyntax} tells how a warehouse writes strings,
 * names and comments, {@link org.recce4j.model.lexer.SqlLexer} cuts a text by it into
 * {@link org.recce4j.model.lexer.SqlToken}s. For sibling modules only.
 */
package org.recce4j.model.lexer;

/**
 * JSON as text: {@link org.recce4j.model.text.JsonText} turns it into {@link org.recce4j.model.Json} and back, the one
 * place of the project where that is done.
 */
package org.recce4j.model.text;

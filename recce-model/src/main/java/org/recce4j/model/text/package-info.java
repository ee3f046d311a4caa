/** JSON as text: {@link org.recce4j.model.text.JsonText} turns it into {@link org.recce4j.model.Json} and back. */
package org.recce4j.model.text;

/** An embedder on the module path. */
module org.example.everything {
    requires org.recce4j.extract;
    requires org.recce4j.diff;
    requires org.recce4j.store;
}

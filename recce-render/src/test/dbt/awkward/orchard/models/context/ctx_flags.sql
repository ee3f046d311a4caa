select 1 as id /*
{{ flags.FULL_REFRESH }} {{ flags.WHICH }} {{ flags.STORE_FAILURES }} {{ flags.WARN_ERROR }} {{ flags.EMPTY | default('no empty') }} {{ flags.INTROSPECT }} {{ flags.FAIL_FAST }} {{ flags.USE_COLORS is defined }} {{ flags.VERSION_CHECK }} {{ flags.PARTIAL_PARSE is defined }} {{ flags.full_refresh | default('no lower case') }} {{ flags.INDIRECT_SELECTION }} {{ flags.WRITE_JSON }} {{ flags.PRINT }} {{ flags.NO_SUCH_FLAG | default('no such') }}
*/

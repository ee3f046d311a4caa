package org.recce4j.sql.build;

import org.jooq.Name;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.ParamType;
import org.recce4j.sql.Dialect;

/** Has every quoted name and every inlined text written by the dialect, whose rules jOOQ's families do not know. */
record WarehouseListener(Dialect dialect) implements VisitListener {

    @Override
    public void visitStart(VisitContext context) {
        if (context.renderContext() == null) {
            return;
        }
        QueryPart part = context.queryPart();
        if (part instanceof Name name) {
            String last = name.last();
            if (last != null && name.getName().length == 1 && isQuoted(name)) {
                context.queryPart(Sql.raw(dialect.quote(last)));
            }
        } else if (part instanceof Param<?> param && param.getValue() instanceof String text) {
            boolean inlined = param.isInline() || context.renderContext().paramType() == ParamType.INLINED;
            if (inlined && param.getDataType().getType() == String.class) {
                context.queryPart(Sql.raw(dialect.literal(text)));
            }
        }
    }

    /** Names of functions, count and sum for example, are SYSTEM. */
    private static boolean isQuoted(Name name) {
        return name.quoted() != Name.Quoted.UNQUOTED && name.quoted() != Name.Quoted.SYSTEM;
    }
}

package org.recce4j.diff.internal.distribution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.Family;
import org.recce4j.diff.internal.places.Meeting;
import org.recce4j.diff.internal.places.NoMeeting;
import org.recce4j.diff.internal.places.Precision;
import org.recce4j.diff.internal.places.SideColumn;
import org.recce4j.diff.result.TwoKinds;
import org.recce4j.sql.ResultColumn;

/** Which columns of two tables can be compared if the tables are in warehouses of two kinds. */
final class TwoKindsOfTables {

    private TwoKindsOfTables() {}

    /** Returns what their columns have in common; null if both warehouses are of one kind. */
    static @Nullable TwoKinds of(SideTable base, SideTable current) {
        if (base.isOfOneKindWith(current)) {
            return null;
        }
        Map<String, String> retyped = new LinkedHashMap<>();
        Map<String, String> notCompared = new LinkedHashMap<>();
        Map<String, String> precision = new LinkedHashMap<>();
        for (ResultColumn column : base.columns()) {
            ResultColumn partner = current.find(column.name());
            if (partner == null) {
                continue;
            }
            SideColumn before = base.column(column);
            SideColumn after = current.column(partner);
            if (Family.of(column) != Family.of(partner)) {
                retyped.put(column.name(), column.nativeType() + " to " + partner.nativeType());
            }
            Optional<Meeting> meeting = Meeting.find(before, after);
            if (meeting.isEmpty()) {
                notCompared.put(column.name(), NoMeeting.whyNot(before, after));
            } else if (meeting.get().precision() != Precision.EXACT) {
                precision.put(column.name(), meeting.get().precision().words());
            }
        }
        return new TwoKinds(base.dialect().name(), current.dialect().name(), retyped, notCompared, precision);
    }
}

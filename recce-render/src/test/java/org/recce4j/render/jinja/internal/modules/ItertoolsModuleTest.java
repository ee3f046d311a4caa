package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.render.jinja.Jinja;

/** Against naive models, and answers of Python 3.11. */
class ItertoolsModuleTest {

    private static List<?> list(String call, List<Integer> items, int number) {
        return (List<?>) Python.value("itertools." + call + " | list", Map.of("l", items, "n", number));
    }

    private static List<Long> longs(List<Integer> items) {
        return items.stream().map(Integer::longValue).toList();
    }

    /** All rows of so many positions, in order. */
    private static List<List<Integer>> rows(int positions, int length) {
        List<List<Integer>> rows = List.of(List.of());
        for (int i = 0; i < length; i++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> row : rows) {
                for (int position = 0; position < positions; position++) {
                    List<Integer> next = new ArrayList<>(row);
                    next.add(position);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows;
    }

    private static boolean isSorted(List<Integer> row, boolean repeats) {
        for (int i = 1; i < row.size(); i++) {
            if (row.get(i - 1) > row.get(i) - (repeats ? 0 : 1)) {
                return false;
            }
        }
        return true;
    }

    private static List<List<Long>> picked(List<Integer> pool, List<List<Integer>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(position -> pool.get(position).longValue())
                        .toList())
                .toList();
    }

    @Property(tries = 100)
    void choicesAreThoseOfAllRows(@ForAll @Size(max = 4) List<Integer> pool, @ForAll @IntRange(max = 4) int length) {
        List<List<Integer>> all = rows(pool.size(), length);
        assertThat(list("product(l, repeat=n)", pool, length)).hasToString(tuples(picked(pool, all)));
        assertThat(list("combinations(l, n)", pool, length))
                .hasToString(tuples(picked(
                        pool, all.stream().filter(row -> isSorted(row, false)).toList())));
        assertThat(list("combinations_with_replacement(l, n)", pool, length))
                .hasToString(tuples(picked(
                        pool, all.stream().filter(row -> isSorted(row, true)).toList())));
        assertThat(list("permutations(l, n)", pool, length))
                .hasToString(tuples(picked(
                        pool,
                        all.stream()
                                .filter(row -> new HashSet<>(row).size() == row.size())
                                .toList())));
    }

    private static String tuples(List<List<Long>> rows) {
        return rows.toString();
    }

    @Property(tries = 200)
    void sumsOfTheBeginnings(
            @ForAll @Size(max = 20) List<@IntRange(min = -1_000, max = 1_000) Integer> items,
            @ForAll @IntRange(max = 9) int first) {
        List<Long> sums = new ArrayList<>();
        long sum = 0;
        for (int item : items) {
            sum += item;
            sums.add(sum);
        }
        assertThat(list("accumulate(l)", items, 0)).isEqualTo(sums);
        List<Long> withFirst = new ArrayList<>(List.of((long) first));
        sums.forEach(each -> withFirst.add(each + first));
        assertThat(list("accumulate(l, initial=n)", items, first)).isEqualTo(withFirst);
    }

    @Property(tries = 200)
    void aSliceIsTheListsOwn(
            @ForAll @Size(max = 12) List<Integer> items,
            @ForAll @IntRange(max = 14) int start,
            @ForAll @IntRange(max = 14) int stop,
            @ForAll @IntRange(min = 1, max = 4) int step) {
        Map<String, ?> variables = Map.of("l", items, "a", start, "b", stop, "s", step);
        assertThat(Python.value("itertools.islice(l, a, b, s) | list", variables))
                .isEqualTo(Python.value("l[a:b:s] | list", variables));
        assertThat(Python.value("itertools.islice(l, b) | list", variables))
                .isEqualTo(Python.value("l[:b] | list", variables));
    }

    @Property(tries = 200)
    void aCycleBeginsAgain(@ForAll @Size(min = 1, max = 6) List<Integer> items, @ForAll @IntRange(max = 30) int count) {
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            expected.add(items.get(i % items.size()).longValue());
        }
        assertThat(list("islice(itertools.cycle(l), n)", items, count)).isEqualTo(expected);
    }

    @Property(tries = 200)
    void copiesOfAnIteratorSeeAllOfIt(
            @ForAll @Size(max = 10) List<Integer> items, @ForAll @IntRange(max = 12) int ahead) {
        String template = "(itertools.islice(pair[0], n) | list, pair[1] | list, pair[0] | list)";
        List<?> seen = (List<?>) Python.value(
                template,
                Map.of(
                        "l",
                        items,
                        "n",
                        ahead,
                        "pair",
                        Python.value("itertools.tee(l | map('int'))", Map.of("l", items))));
        int split = Math.min(ahead, items.size());
        assertThat(seen.get(0)).isEqualTo(longs(items.subList(0, split)));
        assertThat(seen.get(1)).isEqualTo(longs(items));
        assertThat(seen.get(2)).isEqualTo(longs(items.subList(split, items.size())));
    }

    @Property(tries = 200)
    void theLongestOfTwoSaysHowLong(
            @ForAll @Size(max = 6) List<Integer> left, @ForAll @Size(max = 6) List<Integer> right) {
        List<?> rows = (List<?>)
                Python.value("itertools.zip_longest(a, b, fillvalue='-') | list", Map.of("a", left, "b", right));
        assertThat(rows).hasSize(Math.max(left.size(), right.size()));
        for (int i = 0; i < rows.size(); i++) {
            assertThat((List<?>) rows.get(i))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .containsExactly(at(left, i), at(right, i));
        }
    }

    private static Object at(List<Integer> items, int index) {
        return index < items.size() ? (Object) items.get(index).longValue() : "-";
    }

    @Property(tries = 200)
    void aChainIsOneAfterTheOther(@ForAll @Size(max = 6) List<@Size(max = 4) List<Integer>> lists) {
        List<Long> all =
                lists.stream().flatMap(List::stream).map(Integer::longValue).toList();
        assertThat(Python.value("itertools.chain.from_iterable(l) | list", Map.of("l", lists)))
                .isEqualTo(all);
        assertThat(Python.value("itertools.chain(*l) | list", Map.of("l", lists)))
                .isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            itertools.islice(itertools.accumulate(itertools.count()), 4) | list -> [0, 1, 3, 6]
            itertools.islice('abcdef', true) | list                   -> ['a']
            itertools.islice('abcd', false, 2) | list                 -> ['a', 'b']
            itertools.compress('abc', itertools.cycle([1, 0])) | list -> ['a', 'c']
            itertools.compress(itertools.count(), [0, 1, 1]) | list   -> [1, 2]
            itertools.islice(itertools.zip_longest(itertools.count(), 'ab'), 3) | list -> [(0, 'a'), (1, 'b'), (2, None)]
            itertools.islice(itertools.tee(itertools.count())[1], 3) | list -> [0, 1, 2]
            itertools.islice(itertools.cycle(itertools.count()), 3) | list -> [0, 1, 2]
            itertools.islice(itertools.chain(itertools.count(), [5]), 3) | list -> [0, 1, 2]
            itertools.islice(itertools.chain.from_iterable(itertools.repeat('ab')), 3) | list -> ['a', 'b', 'a']
            itertools.islice(itertools.starmap(range, itertools.repeat([2])), 2) | map('list') | list -> [[0, 1], [0, 1]]
            itertools.islice(itertools.repeat(7), 2) | list           -> [7, 7]
            """)
    void takesNoMoreOfAnEndlessOneThanIsAskedFor(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            itertools.islice('abc', -1)                           -> ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
            itertools.islice('abc', 'x')                          -> ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
            itertools.islice('abc', -1, 2)                        -> ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
            itertools.islice('abc', 0, -1)                        -> ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
            itertools.islice('abc', 0, 2, 0)                      -> ValueError: Step for islice() must be a positive integer or None.
            itertools.islice('abc', none) | list                  -> ['a', 'b', 'c']
            itertools.islice('abc', 1, none) | list               -> ['b', 'c']
            itertools.islice('abc', none, none, 2) | list         -> ['a', 'c']
            itertools.islice(5, 2)                                -> TypeError: 'int' object is not iterable
            itertools.combinations('abc', -1)                     -> ValueError: r must be non-negative
            itertools.combinations('abc', 'x')                    -> TypeError: 'str' object cannot be interpreted as an integer
            itertools.combinations_with_replacement('', 0) | list -> [()]
            itertools.permutations('abc', -1)                     -> ValueError: r must be non-negative
            itertools.permutations('abc', 5) | list               -> []
            itertools.permutations('', none) | list               -> [()]
            itertools.product('ab', repeat=-1)                    -> ValueError: repeat argument cannot be negative
            itertools.product('ab', '') | list                    -> []
            itertools.product(repeat=3) | list                    -> [()]
            itertools.product('ab', foo=1)                        -> TypeError: 'foo' is an invalid keyword argument for product()
            itertools.product(5)                                  -> TypeError: 'int' object is not iterable
            itertools.tee('ab', -1)                               -> ValueError: n must be >= 0
            itertools.tee('ab', 0)                                -> ()
            itertools.zip_longest() | list                        -> []
            itertools.zip_longest('ab', 5)                        -> TypeError: 'int' object is not iterable
            itertools.repeat(1, -1) | list                        -> []
            itertools.count(0.5, 0.25) | first                    -> 0.5
            itertools.islice(itertools.count(5, -1), 3) | list    -> [5, 4, 3]
            itertools.accumulate('abc') | list                    -> ['a', 'ab', 'abc']
            itertools.accumulate([1, 'a']) | list                 -> TypeError: unsupported operand type(s) for +: 'int' and 'str'
            itertools.accumulate([]) | list                       -> []
            itertools.accumulate([], initial=5) | list            -> [5]
            itertools.accumulate([3, 1, 2], initial=none) | list  -> [3, 4, 6]
            itertools.chain('ab', 5) | list                       -> TypeError: 'int' object is not iterable
            itertools.chain.from_iterable(5)                      -> TypeError: 'int' object is not iterable
            itertools.starmap(range, [1]) | list                  -> TypeError: 'int' object is not iterable
            itertools.cycle('') | list                            -> []
            itertools.cycle(5)                                    -> TypeError: 'int' object is not iterable
            itertools.compress('abc', [1]) | list                 -> ['a']
            itertools.compress('abc', 5)                          -> TypeError: 'int' object is not iterable
            itertools.chain                                       -> <class 'itertools.chain'>
            """)
    void answersAsPythonDoes(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }

    @Example
    void callsWhatTheTemplateGives() {
        assertThat(Python.answer("itertools.accumulate([1, 2, 3], f) | list", Map.of("f", (Jinja.Callable)
                        a -> a.positional().get(0) + "" + a.positional().get(1))))
                .isEqualTo("[1, '12', '123']");
        assertThat(Python.answer("itertools.zip_longest('ab', fill=1)"))
                .isEqualTo("TypeError: 'fill' is an invalid keyword argument for zip_longest()");
    }

    /** What would not end, or would not fit, ends at the limits of the rendering. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "itertools.accumulate(itertools.count()) | list",
                "itertools.accumulate(itertools.repeat('ab')) | list",
                "itertools.compress(itertools.count(), itertools.repeat(0)) | list",
                "itertools.cycle(itertools.count()) | list",
                "itertools.tee(itertools.count())[0] | list",
                "itertools.tee([1], 10000000)",
                "itertools.zip_longest(itertools.count(), [1]) | list",
                "itertools.chain.from_iterable(itertools.repeat([])) | list",
                "itertools.combinations(range(90000), 80000) | list",
                "itertools.combinations_with_replacement([1], 1000000) | first",
                "itertools.permutations(range(1000)) | list",
                "itertools.product([1], repeat=1000000) | first",
                "itertools.product(range(10), repeat=10) | list",
                "itertools.islice(itertools.count(), 10000000000, none) | first",
            })
    void endsAtTheLimits(String expression) {
        assertThat(Python.answer(expression))
                .startsWith("SecurityError: ")
                .containsAnyOf("RenderLimits.maxSteps", "maxMemory", "maxSize");
    }
}

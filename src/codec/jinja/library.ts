/**
 * Macros that do what JavaScript does where Jinja has no word for it. They are written at the head
 * of a template, each only where it is used.
 *
 * A macro of Jinja gives text. One that has to give another value leaves it in `_r.v`, and is
 * called as `[_add(a, b), _r.v][1]`: Jinja computes a list from left to right.
 */

interface LibraryMacro {
  readonly text: string;
  /** Gives text; others leave a value in `_r.v`. */
  readonly gives: 'text' | 'value';
  readonly needs: readonly LibraryName[];
}

const text = (body: string, ...needs: readonly LibraryName[]): LibraryMacro => ({
  text: body,
  gives: 'text',
  needs,
});
const value = (body: string, ...needs: readonly LibraryName[]): LibraryMacro => ({
  text: body,
  gives: 'value',
  needs: ['_r', ...needs],
});

const set = (what: string): string => `{% set _r.v = ${what} %}`;
const UTF16 = 'encode("utf-16-le", "surrogatepass")';
/** What `.trim()` and `Number()` take away. */
const SPACE =
  '\\t\\n\\u000b\\f\\r \\u00a0\\u1680\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008\\u2009\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';

export type LibraryName =
  | '_r'
  | '_k'
  | '_nan'
  | '_inf'
  | '_space'
  | '_let'
  | '_number'
  | '_text'
  | '_join'
  | '_true'
  | '_json'
  | '_parse'
  | '_num'
  | '_add'
  | '_div'
  | '_mod'
  | '_floor'
  | '_round'
  | '_numbers'
  | '_least'
  | '_most'
  | '_same'
  | '_equal'
  | '_order'
  | '_length'
  | '_get'
  | '_slice'
  | '_list'
  | '_each'
  | '_has'
  | '_concat'
  | '_reverse'
  | '_split'
  | '_replace'
  | '_pad'
  | '_fixed'
  | '_entries'
  | '_spread';

/** In an order in which each can be written: what they need at once comes first. */
export const LIBRARY: Readonly<Record<LibraryName, LibraryMacro>> = {
  _r: text('{% set _r = namespace() %}'),
  // Kept in a namespace so that Jinja does not compute the numbers when it reads the template.
  _k: text('{% set _k = namespace(nan="nan", inf="inf") %}'),
  _nan: text('{% set _nan = _k.nan | float %}', '_k'),
  _inf: text('{% set _inf = _k.inf | float %}', '_k'),
  _space: text(`{% set _space = "${SPACE}" %}`),
  _let: text('{% macro _let(n, v) %}{% set n.v = v %}{% endmacro %}'),
  _number: text(
    '{% macro _number(v) %}{% set f = v | float %}{% if f != f %}NaN{% elif f == 0 %}0{% else %}' +
      '{% set s = f | string %}{% if "inf" in s %}{{ s | replace("inf", "Infinity") }}' +
      '{% elif "e" not in s %}{{ s[:-2] if s[-2:] == ".0" else s }}{% else %}' +
      '{% set p = s.split("e") %}{% set m = p[0] %}{% set x = p[1] | int %}' +
      '{% set d = m | replace("-", "") | replace(".", "") %}{% set g = "-" if f < 0 else "" %}' +
      '{% if x > 20 %}{{ m ~ "e+" ~ x }}{% elif x > 0 %}{{ g ~ d ~ "0" * (x + 1 - (d | length)) }}' +
      '{% elif x > -7 %}{{ g ~ "0." ~ "0" * (-x - 1) ~ d }}{% else %}{{ m ~ "e" ~ x }}{% endif %}' +
      '{% endif %}{% endif %}{% endmacro %}',
  ),
  _text: text(
    '{% macro _text(v) %}{% if v is undefined %}undefined{% elif v is none %}null' +
      '{% elif v is boolean %}{{ "true" if v else "false" }}{% elif v is string %}{{ v }}' +
      '{% elif v is number %}{{ _number(v) }}{% elif v is mapping %}[object Object]' +
      '{% else %}{{ _join(v, ",") }}{% endif %}{% endmacro %}',
    '_number',
    '_join',
  ),
  _join: text(
    '{% macro _join(v, s) %}{% for x in v %}{% if not loop.first %}{{ s }}{% endif %}' +
      '{% if x is defined and x is not none %}{{ _text(x) }}{% endif %}{% endfor %}{% endmacro %}',
    '_text',
  ),
  _true: text(
    '{% macro _true(v) %}{% if v is defined and ((v and v == v) or v is mapping or ' +
      '(v is iterable and v is not string)) %}1{% endif %}{% endmacro %}',
  ),
  _json: text(
    '{% macro _json(v) %}{% if v is undefined or v is none %}null{% elif v is boolean or v is string %}' +
      '{{ v | tojson }}{% elif v is number %}' +
      '{{ v | tojson if v == v and "inf" not in (v | string) else "null" }}' +
      '{% elif v is mapping %}{{ "{" }}{% for k in v %}{% if not loop.first %},{% endif %}' +
      '{{ k | tojson }}:{{ _json(v[k]) }}{% endfor %}{{ "}" }}' +
      '{% else %}[{% for x in v %}{% if not loop.first %},{% endif %}{{ _json(x) }}{% endfor %}]' +
      '{% endif %}{% endmacro %}',
  ),
  _parse: value(
    '{% macro _parse(s) %}{% set t = s.strip(_space) %}{% set h = t[:2] | lower %}' +
      '{% set d = t[2:] | lower %}{% set b = {"0x": 16, "0o": 8, "0b": 2}[h] if h in ["0x", "0o", "0b"] else 0 %}' +
      `{% if t == "" %}${set('0.0')}` +
      `{% elif t == "Infinity" or t == "+Infinity" %}${set('_inf')}` +
      `{% elif t == "-Infinity" %}${set('-_inf')}` +
      `{% elif b %}${set('(d | int(0, b) | float) if d and d.strip("0123456789abcdef"[:b]) == "" else _nan')}` +
      `{% elif t.strip("0123456789+-.eE") == "" %}${set('t | float(_nan)')}` +
      `{% else %}${set('_nan')}{% endif %}{% endmacro %}`,
    '_space',
    '_nan',
    '_inf',
  ),
  _num: value(
    `{% macro _num(v) %}{% if v is undefined %}${set('_nan')}{% elif v is none %}${set('0.0')}` +
      `{% elif v is boolean %}${set('1.0 if v else 0.0')}{% elif v is number %}${set('v | float')}` +
      `{% elif v is string %}{{ _parse(v) }}{% elif v is mapping %}${set('_nan')}` +
      '{% else %}{{ _parse(_join(v, ",")) }}{% endif %}{% endmacro %}',
    '_parse',
    '_join',
  ),
  _add: value(
    '{% macro _add(a, b) %}' +
      '{% if (a is defined and a is iterable) or (b is defined and b is iterable) %}' +
      `${set('_text(a) ~ _text(b)')}{% else %}` +
      `{{ _num(a) }}{% set x = _r.v %}{{ _num(b) }}${set('x + _r.v')}{% endif %}{% endmacro %}`,
    '_text',
    '_num',
  ),
  _div: value(
    `{% macro _div(a, b) %}{% if b != 0 %}${set('a / b')}{% elif a != a or a == 0 %}${set('_nan')}` +
      `{% else %}${set('_inf if (a > 0) == ("-" not in (b | string)) else -_inf')}{% endif %}{% endmacro %}`,
    '_nan',
    '_inf',
  ),
  _mod: value(
    '{% macro _mod(a, b) %}{% if a != a or b != b or b == 0 or "inf" in (a | string) %}' +
      `${set('_nan')}{% elif "inf" in (b | string) %}${set('a')}` +
      `{% else %}{% set m = (a | abs) % (b | abs) %}${set('-m if (a | string)[:1] == "-" else m')}` +
      '{% endif %}{% endmacro %}',
    '_nan',
  ),
  _floor: value(
    `{% macro _floor(n) %}${set('n if n != n or "inf" in (n | string) else n // 1')}{% endmacro %}`,
  ),
  _round: value(
    '{% macro _round(n) %}{% if n != n or "inf" in (n | string) %}' +
      `${set('n')}{% else %}{% set f = n // 1 %}${set('f + 1 if n - f >= 0.5 else f')}{% endif %}{% endmacro %}`,
  ),
  _numbers: value(
    '{% macro _numbers(l) %}{% set o = namespace(v=[]) %}{% for x in l %}{{ _num(x) }}' +
      `{% set o.v = o.v + [_r.v] %}{% endfor %}${set('o.v')}{% endmacro %}`,
    '_num',
  ),
  _least: value(
    `{% macro _least(v) %}{% set o = namespace(v=_inf) %}{% for n in v %}{% if n != n or o.v != o.v %}` +
      '{% set o.v = _nan %}{% elif n < o.v or (n == 0 and o.v == 0 and "-" in (n | string)) %}' +
      `{% set o.v = n %}{% endif %}{% endfor %}${set('o.v')}{% endmacro %}`,
    '_nan',
    '_inf',
  ),
  _most: value(
    `{% macro _most(v) %}{% set o = namespace(v=-_inf) %}{% for n in v %}{% if n != n or o.v != o.v %}` +
      '{% set o.v = _nan %}{% elif n > o.v or (n == 0 and o.v == 0 and "-" in (o.v | string)) %}' +
      `{% set o.v = n %}{% endif %}{% endfor %}${set('o.v')}{% endmacro %}`,
    '_nan',
    '_inf',
  ),
  _same: value(
    '{% macro _same(a, b) %}{% if a is undefined or b is undefined %}' +
      set('a is undefined and b is undefined') +
      `{% elif a is boolean or b is boolean or a is none or b is none %}${set('a is sameas b')}` +
      `{% elif a is string and b is string %}${set('a == b')}` +
      `{% elif a is number and b is number %}${set('(a | float) == (b | float)')}` +
      `{% else %}${set('a is sameas b')}{% endif %}{% endmacro %}`,
  ),
  _equal: value(
    '{% macro _equal(a, b) %}{% if a is undefined or a is none or b is undefined or b is none %}' +
      `${set('(a is undefined or a is none) and (b is undefined or b is none)')}{% else %}` +
      '{% set x = a is iterable and a is not string %}{% set y = b is iterable and b is not string %}' +
      `{% if x and y %}${set('a is sameas b')}{% else %}` +
      '{% set a = _text(a) if x else a %}{% set b = _text(b) if y else b %}' +
      `{% if a is string and b is string %}${set('a == b')}{% else %}` +
      `{{ _num(a) }}{% set n = _r.v %}{{ _num(b) }}${set('n == _r.v')}{% endif %}{% endif %}{% endif %}{% endmacro %}`,
    '_text',
    '_num',
  ),
  _order: value(
    '{% macro _order(a, b, o) %}' +
      '{% set p = _text(a) if a is defined and a is iterable else a %}' +
      '{% set q = _text(b) if b is defined and b is iterable else b %}' +
      '{% if p is string and q is string %}{% set p = p.encode("utf-16-be", "surrogatepass") %}' +
      '{% set q = q.encode("utf-16-be", "surrogatepass") %}{% else %}' +
      '{{ _num(p) }}{% set n = _r.v %}{{ _num(q) }}{% set p = n %}{% set q = _r.v %}{% endif %}' +
      `${set('p < q if o == "<" else p <= q if o == "<=" else p > q if o == ">" else p >= q')}{% endmacro %}`,
    '_text',
    '_num',
  ),
  _length: text(`{% macro _length(s) %}{{ (s.${UTF16} | length) // 2 }}{% endmacro %}`),
  _get: value(
    '{% macro _get(v, k) %}{% set i = k | int(-1) %}' +
      set('none if false') +
      `{% if v is mapping %}{% if k in v %}${set('v[k]')}{% endif %}` +
      '{% elif v is iterable %}' +
      `{% set n = (v.${UTF16} | length) // 2 if v is string else v | length %}` +
      `{% if k == "length" %}${set('n')}{% elif i >= 0 and i < n and (i | string) == k %}` +
      set(
        `v.${UTF16}[2 * i:2 * i + 2].decode("utf-16-le", "surrogatepass") if v is string else v[i]`,
      ) +
      '{% endif %}{% endif %}{% endmacro %}',
  ),
  _slice: value(
    '{% macro _slice(v, a, b) %}' +
      `{% set e = v.${UTF16} if v is string else v %}{% set w = 2 if v is string else 1 %}` +
      '{% set n = (e | length) // w %}' +
      '{% set a = 0 if a is undefined or a != a else [[a, -n - 1] | max, n + 1] | min | int %}' +
      '{% set b = n if b is undefined else 0 if b != b else [[b, -n - 1] | max, n + 1] | min | int %}' +
      '{% set a = ([n + a, 0] | max if a < 0 else a) * w %}' +
      '{% set b = ([n + b, 0] | max if b < 0 else b) * w %}' +
      `${set('(e[a:b].decode("utf-16-le", "surrogatepass") if v is string else e[a:b]) if a < b else v[:0]')}{% endmacro %}`,
  ),
  _list: value(
    '{% macro _list(v) %}' +
      `${set('v if v is defined and v is iterable and v is not string and v is not mapping else [v]')}{% endmacro %}`,
  ),
  _each: value(`{% macro _each(v) %}${set('v | list')}{% endmacro %}`),
  _has: value(
    '{% macro _has(l, v) %}{% set o = namespace(v=false) %}{% for x in l %}{{ _same(x, v) }}' +
      '{% if _r.v or (x is number and v is number and x != x and v != v) %}{% set o.v = true %}{% endif %}' +
      `{% endfor %}${set('o.v')}{% endmacro %}`,
    '_same',
  ),
  _concat: value(
    '{% macro _concat(v, l) %}{% set o = namespace(v=v) %}{% for x in l %}' +
      '{% if v is string %}{% set o.v = o.v ~ _text(x) %}' +
      '{% else %}{{ _list(x) }}{% set o.v = o.v + _r.v %}{% endif %}{% endfor %}' +
      `${set('o.v if v is string or l else v[:]')}{% endmacro %}`,
    '_list',
    '_text',
  ),
  _reverse: value(`{% macro _reverse(v) %}${set('v[::-1]')}{% endmacro %}`),
  _split: value(
    '{% macro _split(s, p) %}{% if p %}' +
      `${set('s.split(p)')}{% else %}{% set e = s.${UTF16} %}{% set o = namespace(v=[]) %}` +
      '{% for i in range((e | length) // 2) %}' +
      '{% set o.v = o.v + [e[2 * i:2 * i + 2].decode("utf-16-le", "surrogatepass")] %}{% endfor %}' +
      `${set('o.v')}{% endif %}{% endmacro %}`,
  ),
  _replace: text(
    '{% macro _replace(s, p, q, all) %}' +
      '{% if p %}{% set l = s.split(p) if all else s.split(p, 1) %}' +
      '{% else %}{{ _split(s, "") }}{% set l = [""] + _r.v + [""] if all else ["", s] %}{% endif %}' +
      '{% set o = namespace(b="") %}{% for x in l %}{% if not loop.first %}' +
      '{% set a = l[loop.index0:] | join(p) %}{% set t = namespace(skip=false) %}' +
      '{% for y in q.split("$") %}{% if loop.first %}{{ y }}' +
      '{% elif t.skip %}{% set t.skip = false %}{{ y }}' +
      '{% elif y == "" and not loop.last %}{% set t.skip = true %}$' +
      '{% elif y[:1] == "&" %}{{ p ~ y[1:] }}{% elif y[:1] == "`" %}{{ o.b ~ y[1:] }}' +
      '{% elif y[:1] == "\'" %}{{ a ~ y[1:] }}{% else %}{{ "$" ~ y }}{% endif %}{% endfor %}' +
      '{% set o.b = o.b ~ p %}{% endif %}{{ x }}{% set o.b = o.b ~ x %}{% endfor %}{% endmacro %}',
    '_split',
    '_r',
  ),
  _pad: text(
    '{% macro _pad(s, n, f) %}' +
      `{% set m = (s.${UTF16} | length) // 2 %}{% set w = (f.${UTF16} | length) // 2 %}` +
      '{% if n > m and w %}{% set k = (n | int) - m %}{{ _slice(f * (k // w + 1), 0, k) }}' +
      '{{ _r.v ~ s }}{% else %}{{ s }}{% endif %}{% endmacro %}',
    '_slice',
    '_r',
  ),
  _fixed: text(
    '{% macro _fixed(n, d) %}{% set x = n | float | abs %}' +
      '{% if n != n or x >= 1e21 %}{{ _number(n) }}{% else %}{% set d = d | int %}' +
      '{% set s = "%.1100f" % x %}{% set p = s.split(".") %}{% set t = p[1] %}' +
      '{% set i = (p[0] ~ t[:d]) | int + (1 if t[d:d + 1] in ["5", "6", "7", "8", "9"] else 0) %}' +
      '{% set r = i | string %}{% set r = "0" * (d + 1 - (r | length)) ~ r %}' +
      '{% set k = (r | length) - d %}' +
      '{{ ("-" if n < 0 else "") ~ r[:k] ~ ("." ~ r[k:] if d else "") }}{% endif %}{% endmacro %}',
    '_number',
  ),
  _entries: value(
    '{% macro _entries(v) %}{% set o = namespace(v=[], i=[]) %}' +
      '{% if v is mapping %}{% for k in v %}{% set i = k | int(-1) %}' +
      '{% if i >= 0 and i < 4294967295 and (i | string) == k %}{% set o.i = o.i + [i] %}' +
      '{% else %}{% set o.v = o.v + [[k, v[k]]] %}{% endif %}{% endfor %}' +
      '{% for i in o.i | sort(reverse=true) %}{% set o.v = [[i | string, v[i | string]]] + o.v %}{% endfor %}' +
      '{% elif v is iterable %}{% if v is string %}{{ _split(v, "") }}{% set l = _r.v %}{% else %}' +
      '{% set l = v %}{% endif %}{% for x in l %}{% set o.v = o.v + [[loop.index0 | string, x]] %}{% endfor %}' +
      `{% endif %}${set('o.v')}{% endmacro %}`,
    '_split',
  ),
  _spread: value(
    '{% macro _spread(a, b) %}{% set o = namespace(v=a) %}{% if b is mapping %}{% set o.v = dict(a, **b) %}' +
      '{% elif b is defined and b is iterable %}{{ _entries(b) }}{% for x in _r.v %}' +
      `{% set o.v = dict(o.v, **{x[0]: x[1]}) %}{% endfor %}{% endif %}${set('o.v')}{% endmacro %}`,
    '_entries',
  ),
};

/** zod schemas into shapes. Runs where zod is: in the build, in tests, in Node; never in a visitor's browser. */
import type * as z from 'zod/mini';
import { codedTests, type Shape } from './shape.js';

/** What we read of a zod schema; zod's own types are not made for walking. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Record<string, z.ZodMiniType>;
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly items?: readonly z.ZodMiniType[];
  readonly options?: readonly z.ZodMiniType[];
  readonly entries?: Record<string, string>;
  readonly defaultValue?: unknown;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly value?: number; readonly minimum?: number; readonly error?: () => string } } }[];
}

/** The shape of a schema. @throws {TypeError} for a kind of schema that shapes do not have */
export function compileShape(schema: z.ZodMiniType): Shape {
  const definition = schema._zod.def as unknown as Definition;
  const inner = (): Shape => compileShape(definition.innerType!);
  switch (definition.type) {
    case 'string':
      return compileString(definition);
    case 'number':
      return compileNumber(definition);
    case 'boolean':
    case 'any':
      return definition.type;
    case 'enum':
      return ['enum', Object.values(definition.entries!)];
    case 'array':
      return ['list', compileShape(definition.element!)];
    case 'record':
      return ['map', compileShape(definition.valueType!)];
    case 'tuple':
      return ['tuple', definition.items!.map((item) => compileShape(item))];
    case 'nullable':
      return ['null', inner()];
    case 'optional':
      return inner();
    case 'default':
      return ['default', inner(), definition.defaultValue];
    case 'union':
      if (definition.options!.map((option) => (option._zod.def as unknown as Definition).type).join() === 'string,record') return 'text';
      break;
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape!).map(([key, value]) => [(value._zod.def as unknown as Definition).type === 'optional' ? `${key}?` : key, compileShape(value)]),
      );
  }
  throw new TypeError(`no shape for a schema of type ${definition.type}`);
}

function compileString({ checks = [] }: Definition): Shape {
  for (const { _zod } of checks) {
    const { check, error } = _zod.def;
    const code = check === 'min_length' ? 'text' : (error?.() ?? check);
    if (!(code in codedTests)) throw new TypeError(`no test for the check ${code}`);
    return ['code', code as keyof typeof codedTests];
  }
  return 'string';
}

function compileNumber({ format, checks = [] }: Definition): Shape {
  if (!checks.length && !format) return 'number';
  if (format !== 'safeint') throw new TypeError('no shape for a number with bounds that is not an integer');
  const limit = (name: string, otherwise: number): number => checks.find(({ _zod }) => _zod.def.check === name)?._zod.def.value ?? otherwise;
  return ['range', limit('greater_than', -1e15), limit('less_than', 1e15)];
}

// An ESLint rule: `new Date(text)` reads the same text differently in every time zone and engine.
// @ts-check
import { ESLintUtils } from '@typescript-eslint/utils';
import ts from 'typescript';

export const noDateFromText = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    docs: { description: 'Disallow making a Date from text' },
    schema: [],
    messages: { text: 'Read dates with feed/date.ts: ECMAScript leaves all but ISO 8601 text to the engine, in its own time zone.' },
  },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    return {
      NewExpression(node) {
        const [argument, second] = node.arguments;
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date' || !argument || second) return;
        const type = services.getTypeAtLocation(argument);
        const kinds = type.isUnion() ? type.types : [type];
        if (kinds.some(kind => kind.flags & ts.TypeFlags.StringLike)) context.report({ node, messageId: 'text' });
      },
    };
  },
});

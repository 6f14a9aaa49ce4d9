import { resources } from '../../src/api/resources.ts';
import { parametersOf, questions, routeOf } from '../../src/index.ts';
import { markdownTable } from './reference.ts';

export function routesReference(): string {
  return [...questions.map(questionSection), ...resources.map(resourceSection)].join('\n\n');
}

function questionSection(question: (typeof questions)[number]): string {
  const parameters = parametersOf(question).map(({ name, place, description }) => [
    `\`${name}\``,
    place ? 'path' : 'query',
    description,
  ]);
  return section(`GET /api${routeOf(question)}`, question.summary, parameters);
}

function resourceSection({ method, path, summary, parameters }: (typeof resources)[number]): string {
  const rows = parameters.map((parameter) => [`\`${parameter.name}\``, parameter.in, parameter.description]);
  return section(`${method.toUpperCase()} /api${path}`, summary, rows);
}

function section(title: string, summary: string, parameters: string[][]): string {
  const table = parameters.length > 0 ? [markdownTable(['parameter', 'in', 'meaning'], parameters)] : [];
  return [`### ${title}`, summary, ...table].join('\n\n');
}

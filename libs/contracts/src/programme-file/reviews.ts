import { z } from 'zod';
import { DIRECTION_SOURCES } from '#domain/direction/direction';
import { REVIEW_KINDS } from '#domain/review/review';
import { assumed, date, roundCode, text, time, unitCode } from './primitives.js';

export const conferenceSchema = z
  .strictObject({
    date: date('Day of the conference (hội nghị).'),
    form: z.enum(['in-person', 'online', 'mixed']).describe('How people take part.'),
    place: text('Where the main point is.').optional(),
    mainPoint: unitCode('The unit that keeps the main point').optional(),
    chairs: z.array(text('An office, never a name.')).default([]).describe('Who chairs at the main point.'),
    startsAt: time('When it begins').optional(),
    agenda: z
      .array(
        z.union([
          text('An item of the agenda.'),
          z.strictObject({
            time: time('When').optional(),
            item: text('An item of the agenda.'),
            by: text('Office of the one who speaks.').optional(),
          }),
        ]),
      )
      .default([])
      .describe('What is done, in order: its words alone, or with the hour and who speaks.'),
    invited: z.array(text('Who is asked to come.')).optional().describe('Who is asked to come, a line each.'),
    papers: z.array(text('Title of a paper.')).default([]).describe('The papers that are laid before it.'),
    points: z
      .array(
        z.strictObject({
          unit: unitCode('The unit of the point'),
          chair: text('Office of the one who chairs there.').optional(),
          assumed,
        }),
      )
      .default([])
      .describe('The other points (điểm cầu).'),
    launches: z.number().int().optional().describe('Year that the same conference launches.'),
    assumed,
  })
  .describe('The conference of a review.');

export const reviewDirectionSchema = z
  .strictObject({
    by: text('Office that gave it.'),
    party: unitCode('The party whose leader gave it; by its signer when absent, else the first party').optional(),
    source: z
      .enum(DIRECTION_SOURCES)
      .optional()
      .describe('packet, conference, or note (bút phê); the conference when there is one, else the packet.'),
    text: text('What is to be done.'),
    to: unitCode('The unit it binds; of the other party it is a request'),
    due: date('Day by which it is answered; without one it is open until it is answered.').optional(),
    assumed,
  })
  .describe('A direction (ý kiến chỉ đạo) given at the review.');

export const taskAheadSchema = z
  .union([
    text('A task or solution.'),
    z.strictObject({
      title: text('The task or solution.'),
      lead: unitCode('The unit that leads it'),
      due: date('Day by which it is done.').optional(),
    }),
  ])
  .describe('A task or solution put forward: its words alone, or with the unit that leads.');

export const reviewSchema = z
  .strictObject({
    kind: z.enum(REVIEW_KINDS).describe('half-year, annual, mid-term, final, or thematic.'),
    year: z.number().int().min(1945).max(2200).describe('Year under review; for mid-term and final its last year.'),
    topic: text('Topic of a thematic review.').optional(),
    date: date('Day on which the review is concluded.'),
    selfAssessmentBy: date('Day by which the units assess themselves; derived backwards when absent.').optional(),
    figuresFrom: z
      .array(roundCode('Code of a round, such as 2019-Q4.'))
      .default([])
      .describe('Rounds whose accepted figures it stands on.'),
    conference: conferenceSchema.optional(),
    tasksAhead: z.array(taskAheadSchema).default([]).describe('Tasks and solutions put forward.'),
    directions: z
      .array(reviewDirectionSchema)
      .default([])
      .describe('Directions given; every packet lists them until they are answered.'),
    assumed,
  })
  .describe('A review (sơ kết, tổng kết).');

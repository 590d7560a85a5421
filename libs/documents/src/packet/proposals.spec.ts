import { trafficLight } from '#domain/packet/traffic-light';
import type { PacketObstacle } from './packet-obstacle.js';
import { proposals } from './proposals.js';
import { fullSamplePacket } from './sample-full-packet.js';

const content = fullSamplePacket(12, 2);
const nothing = { ...content, lights: [], directions: [], obstacles: [] };
const [overdue] = content.directions.filter((each) => each.overdue);
const [waiting] = content.obstacles!;

test('nothing calls for a decision: nothing is proposed', () => {
  expect(proposals(nothing)).toEqual([]);
  const good = [trafficLight('reporting', { part: 9, whole: 9 }), trafficLight('targets', { part: 0, whole: 0 })];
  const answered = content.directions.filter(({ stage }) => stage === 'answered');
  const settled = content.obstacles!.filter(({ stage }) => stage === 'settled');
  expect(proposals({ ...nothing, lights: good, directions: answered, obstacles: settled })).toEqual([]);
});

test('a red light comes before an amber one that stands before it', () => {
  const lights = [trafficLight('reporting', { part: 85, whole: 100 }), trafficLight('tasks', { part: 4, whole: 38 })];
  expect(proposals({ ...nothing, lights })).toEqual([
    'Hướng xử lý đối với 4 nhiệm vụ quá hạn chưa hoàn thành: đôn đốc, gia hạn hoặc điều chỉnh.',
  ]);
});

test('of the overdue directions the one that was due first is named, with whom it waits for', () => {
  const older = { ...overdue!, direction: 'D-9', due: '2019-02-01' };
  expect(proposals({ ...nothing, directions: [overdue!, older] })).toEqual([
    'Yêu cầu Bộ Nội vụ trả lời ý kiến D-9 (“Phối hợp kiểm tra công vụ tại các địa phương có nhiều kiến nghị kéo dài”), quá hạn từ ngày 1/2/2019.',
  ]);
});

test.each<[string, Partial<PacketObstacle>, Partial<PacketObstacle>]>([
  ['the heavier', { severity: 'serious' }, { severity: 'blocking' }],
  ['of the same weight the overdue', { overdue: false }, { overdue: true }],
  ['of both overdue the older', { raisedOn: '2019-03-02' }, { raisedOn: '2019-03-01' }],
])('of two obstacles %s is brought up', (_, one, other) => {
  const obstacles = [
    { ...waiting!, ...one },
    { ...waiting!, ...other, obstacle: 'O-9' },
  ];
  expect(proposals({ ...nothing, obstacles })).toEqual([expect.stringContaining('khó khăn O-9 của')]);
});

test('long words are cut between words, and shown to be cut', () => {
  const title = 'vướng mắc '.repeat(40);
  const [proposed] = proposals({ ...nothing, obstacles: [{ ...waiting!, title }] });
  expect(proposed).toMatch(/: “(vướng mắc )+vướng( mắc)?…”\.$/);
  expect(proposed!.length).toBeLessThan(220);
});

test('three at most, whatever the packet holds', () => {
  const lights = content.lights.map((light) => ({ ...light, colour: 'red' as const }));
  expect(proposals({ ...content, lights })).toHaveLength(3);
});

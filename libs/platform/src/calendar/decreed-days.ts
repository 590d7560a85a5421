import type { LocalDate } from '#domain/time/instant';

/** A year's notice on one occasion; it replaces all that the law alone would give for that occasion. */
export interface DecreedSchedule {
  readonly occasion: 'tet' | 'national-day';
  readonly year: number;
  readonly holidays: readonly LocalDate[];
  readonly substitutes: readonly LocalDate[];
  readonly source: string;
}

/** A working day given up for a weekly day off that is worked instead. */
export interface DecreedSwap {
  readonly off: LocalDate;
  readonly work: LocalDate;
  readonly name: string;
  readonly source: string;
  /** The day on which it was announced. */
  readonly announced: LocalDate;
}

// Where the notice's own number could not be verified, the row names the authority instead.
const NOTICE_2016 = 'Thông báo số 4659/TB-LĐTBXH ngày 13/11/2015 của Bộ Lao động - Thương binh và Xã hội';
const APPROVED_2017 = 'Thủ tướng Chính phủ đồng ý lịch nghỉ Tết năm 2017 (tháng 11/2016)';
const APPROVED_2018 = 'Văn phòng Chính phủ truyền đạt ý kiến đồng ý của Thủ tướng về lịch nghỉ lễ, Tết năm 2018';
const NOTICE_2019 = 'Bộ Lao động - Thương binh và Xã hội thông báo lịch nghỉ lễ, Tết năm 2019 (ngày 06/8/2018)';
const NOTICE_2020 = 'Bộ Lao động - Thương binh và Xã hội thông báo lịch nghỉ Tết năm 2020 (tháng 10/2019)';
const NOTICE_2021 = 'Bộ Lao động - Thương binh và Xã hội thông báo lịch nghỉ lễ, Tết năm 2021 (tháng 12/2020)';
const APPROVED_2022 = 'Văn phòng Chính phủ truyền đạt ý kiến đồng ý về lịch nghỉ Tết và Quốc khánh năm 2022';
const APPROVED_2023 = 'Văn bản số 8056/VPCP-KGVX ngày 01/12/2022 của Văn phòng Chính phủ';
const APPROVED_2024 = 'Văn bản số 8662/VPCP-KGVX ngày 03/11/2023 của Văn phòng Chính phủ';
const SWAP_2024 = 'Văn bản số 2450/VPCP-KGVX ngày 12/4/2024 của Văn phòng Chính phủ';
const NOTICE_2025 = 'Bộ Lao động - Thương binh và Xã hội thông báo lịch nghỉ lễ, Tết năm 2025 (tháng 12/2024)';
const NOTICE_2026 = 'Bộ Nội vụ thông báo lịch nghỉ Tết và Quốc khánh năm 2026 (tháng 10/2025)';
const NEW_YEAR_2026 = 'Bộ Nội vụ thông báo hoán đổi ngày làm việc dịp Tết Dương lịch 2026 (ngày 25/12/2025)';

/** Tết 2016–2026 and the second day of National Day since 2021, for bodies that rest on Saturday and Sunday. */
export const DECREED_SCHEDULES: readonly DecreedSchedule[] = [
  tet(['2016-02-07', '2016-02-08', '2016-02-09', '2016-02-10', '2016-02-11'], ['2016-02-12'], NOTICE_2016),
  tet(
    ['2017-01-26', '2017-01-27', '2017-01-28', '2017-01-29', '2017-01-30'],
    ['2017-01-31', '2017-02-01'],
    APPROVED_2017,
  ),
  tet(
    ['2018-02-14', '2018-02-15', '2018-02-16', '2018-02-17', '2018-02-18'],
    ['2018-02-19', '2018-02-20'],
    APPROVED_2018,
  ),
  tet(['2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08'], [], NOTICE_2019),
  tet(
    ['2020-01-23', '2020-01-24', '2020-01-25', '2020-01-26', '2020-01-27'],
    ['2020-01-28', '2020-01-29'],
    NOTICE_2020,
  ),
  tet(
    ['2021-02-10', '2021-02-11', '2021-02-12', '2021-02-13', '2021-02-14'],
    ['2021-02-15', '2021-02-16'],
    NOTICE_2021,
  ),
  tet(['2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'], [], APPROVED_2022),
  tet(
    ['2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'],
    ['2023-01-25', '2023-01-26'],
    APPROVED_2023,
  ),
  tet(
    ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'],
    ['2024-02-13', '2024-02-14'],
    APPROVED_2024,
  ),
  tet(['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'], [], NOTICE_2025),
  tet(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], [], NOTICE_2026),
  nationalDay(['2021-09-02', '2021-09-03'], [], NOTICE_2021),
  nationalDay(['2022-09-01', '2022-09-02'], [], APPROVED_2022),
  nationalDay(['2023-09-01', '2023-09-02'], ['2023-09-04'], APPROVED_2023),
  nationalDay(['2024-09-02', '2024-09-03'], [], APPROVED_2024),
  nationalDay(['2025-09-01', '2025-09-02'], [], NOTICE_2025),
  nationalDay(['2026-09-01', '2026-09-02'], [], NOTICE_2026),
];

/** The national swaps of 2016–2026; 2016, 2017 and 2020–2023 had none. */
export const DECREED_SWAPS: readonly DecreedSwap[] = [
  { off: '2018-12-31', work: '2019-01-05', name: 'Tết Dương lịch 2019', source: NOTICE_2019, announced: '2018-08-06' },
  {
    off: '2019-04-29',
    work: '2019-05-04',
    name: 'lễ 30/4 và 1/5 năm 2019',
    source: NOTICE_2019,
    announced: '2018-08-06',
  },
  {
    off: '2024-04-29',
    work: '2024-05-04',
    name: 'lễ 30/4 và 1/5 năm 2024',
    source: SWAP_2024,
    announced: '2024-04-12',
  },
  {
    off: '2025-05-02',
    work: '2025-04-26',
    name: 'lễ 30/4 và 1/5 năm 2025',
    source: NOTICE_2025,
    announced: '2024-12-03',
  },
  {
    off: '2026-01-02',
    work: '2026-01-10',
    name: 'Tết Dương lịch 2026',
    source: NEW_YEAR_2026,
    announced: '2025-12-25',
  },
  { off: '2026-08-31', work: '2026-08-22', name: 'Quốc khánh năm 2026', source: NOTICE_2026, announced: '2025-10-17' },
];

function tet(holidays: LocalDate[], substitutes: LocalDate[], source: string): DecreedSchedule {
  return { occasion: 'tet', year: yearOf(holidays), holidays, substitutes, source };
}

function nationalDay(holidays: LocalDate[], substitutes: LocalDate[], source: string): DecreedSchedule {
  return { occasion: 'national-day', year: yearOf(holidays), holidays, substitutes, source };
}

function yearOf([first]: LocalDate[]): number {
  return Number(first?.slice(0, 4));
}

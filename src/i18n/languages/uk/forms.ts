import type { FormMessages } from "../form-messages.ts";
import { embed } from "./embeds.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  embed,
  labels,
  banner: { label: "Важливо", close: "Більше не показувати" },
  boxes: {
    labels: {
      fact: "Довідка",
      note: "Примітка",
      tip: "Порада",
      important: "Важливо",
      warning: "Увага",
      caution: "Обережно",
      profile: "Досьє",
      timeline: "Хронологія",
      question: "Запитання й відповіді",
      details: "Докладніше",
    },
    tasks: { done: "зроблено", open: "не зроблено" },
  },
  contribution: {
    roles: {
      text: "Текст",
      photo: "Фото",
      video: "Відео",
      illustration: "Ілюстрації",
      translation: "Переклад",
      editing: "Редагування",
    },
    person: { feminine: "Авторка", masculine: "Автор" },
    women: (n) => (n === 1 ? "Авторка" : "Авторки"),
  },
  code: {
    label: (language) => `Код мовою ${language}`,
  },
  chart: {
    kinds: { bar: "Стовпчикова діаграма", line: "Лінійний графік", dot: "Точкова діаграма" },
    largest: "найбільше",
    smallest: "найменше",
    allInTable: "Усі числа є в таблиці під рисунком",
    data: "Дані в таблиці",
    noValue: "немає даних",
  },
  series: {
    all: "Цикли та подкасти",
    kind: { series: "Цикл", podcast: "Подкаст" },
    part: (n, of) => (of === undefined ? `Частина\u00a0${n}` : `Частина\u00a0${n} з\u00a0${of}`),
    previous: "Попередня частина",
    next: "Наступна частина",
    neighbours: "Частини циклу",
  },
  gallery: {
    label: (n) => `Галерея: ${n} фото`,
    position: (number, photos) => `Фото ${number} з ${photos}`,
    previous: "Попереднє фото",
    next: "Наступне фото",
    close: "Закрити перегляд",
  },
  live: {
    mark: "Наживо",
    until: "до",
    ended: "Завершено",
    starts: "Початок —",
    heading: "Хронологія",
    keys: "Головне",
    pinned: "Закріплено",
    updated: "Оновлено",
    link: "Посилання на цей запис",
    empty: "Записів ще немає.",
    fresh: "Показати нові записи",
    came: "Нових записів",
    offline: "Немає з’єднання: найновішого тут може бракувати.",
    all: "Усі записи",
  },
};

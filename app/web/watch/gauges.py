"""One figure of now, as programs of the operator read it."""

from collections.abc import Iterable

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric


def gauge(
    name: str, about: str, labels: tuple[str, ...], told: Iterable[tuple[tuple[str, ...], float]]
) -> Metric:
    made = GaugeMetricFamily(name, about, labels=labels)
    for values, figure in told:
        made.add_metric(values, figure)
    return made

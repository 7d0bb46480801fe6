import Findings

extension SiteCheck {
    /// Where a mounting height is said, and who hangs there.
    struct HeightPlace {
        let heightMM: Int
        let path: FindingPath

        /// The room to whose people the height matters, if it is known.
        let room: Room?
    }

    /// Every mounting height that is used: a sensor's own, and a ceiling unless all its sensors have their own.
    var heightPlaces: [HeightPlace] {
        let ceilings = rooms.filter { room in
            let sensors = sensors(in: room)
            let isEmpty = sensors.isEmpty && !lost(.sensor, in: room.room.id)
            return isEmpty || sensors.contains { $0.sensor.heightMM == nil }
        }
        let own = sensors.compactMap { sensor -> HeightPlace? in
            guard let height = sensor.sensor.heightMM else { return nil }
            return HeightPlace(
                heightMM: height, path: sensor.path.appending("height"), room: room(of: sensor)?.room)
        }
        return ceilings.map {
            HeightPlace(heightMM: $0.room.ceilingMM, path: $0.path.appending("ceiling"), room: $0.room)
        } + own
    }
}
